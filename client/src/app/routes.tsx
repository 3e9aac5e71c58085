import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import * as v from 'valibot';
import { customersSearch } from '../features/customers/customersSearch.ts';
import { feedbackSearch } from '../features/feedback/feedbackSearch.ts';
import { pipelineSearch } from '../features/pipeline/pipelineSearch.ts';
import { auditSearch } from '../features/audit/auditSearch.ts';
import { rolesSearch } from '../features/roles/rolesSearch.ts';
import { segmentsSearch } from '../features/segments/segmentsSearch.ts';
import { teamsSearch } from '../features/teams/teamsSearch.ts';
import { usersSearch } from '../features/users/usersSearch.ts';
import { loadSession } from '../shared/session/sessionStore.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { RouteFailure } from './RouteFailure.tsx';
import { Shell } from './shell/Shell.tsx';

/*
 * Every page of the application. A route is four facts: its path, its search parameters (a valibot schema in the
 * feature), its page (loaded when visited), and its place in the tree. Pages read their URL with
 * `getRouteApi('/signed-in/customers')`, so no feature imports this file.
 */
const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: RouteFailure });

const signInSearch = v.object({ returnTo: v.fallback(v.optional(v.string()), undefined) });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../features/auth/SignInPage.tsx'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('../features/auth/SetupPage.tsx'), 'SetupPage'),
});

const redeem = createRoute({
  getParentRoute: () => root,
  path: '/redeem',
  component: lazyRouteComponent(() => import('../features/auth/RedeemPage.tsx'), 'RedeemPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    if ((await loadSession()) === null) {
      throw redirect({ to: '/sign-in', search: { returnTo: location.href } });
    }
  },
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});

const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/today',
  component: lazyRouteComponent(() => import('../features/today/TodayPage.tsx'), 'TodayPage'),
});

const customers = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers',
  validateSearch: customersSearch,
  component: lazyRouteComponent(() => import('../features/customers/CustomersPage.tsx'), 'CustomersPage'),
});

const segments = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/segments',
  validateSearch: segmentsSearch,
  component: lazyRouteComponent(() => import('../features/segments/SegmentsPage.tsx'), 'SegmentsPage'),
});

const customerImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/import',
  component: lazyRouteComponent(() => import('../features/customers/import/ImportPage.tsx'), 'ImportPage'),
});

const customer = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('../features/customers/CustomerPage.tsx'), 'CustomerPage'),
});

const pipeline = createRoute({
  getParentRoute: () => signedIn,
  path: '/pipeline',
  validateSearch: pipelineSearch,
  component: lazyRouteComponent(() => import('../features/pipeline/PipelinePage.tsx'), 'PipelinePage'),
});

const tiers = createRoute({
  getParentRoute: () => signedIn,
  path: '/tiers',
  component: lazyRouteComponent(() => import('../features/tiers/TiersPage.tsx'), 'TiersPage'),
});

const care = createRoute({
  getParentRoute: () => signedIn,
  path: '/tiers/care',
  component: lazyRouteComponent(() => import('../features/care/CarePage.tsx'), 'CarePage'),
});

const feedback = createRoute({
  getParentRoute: () => signedIn,
  path: '/feedback',
  validateSearch: feedbackSearch,
  component: lazyRouteComponent(() => import('../features/feedback/FeedbackPage.tsx'), 'FeedbackPage'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../features/audit/AuditPage.tsx'), 'AuditPage'),
});

const users = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/users',
  validateSearch: usersSearch,
  component: lazyRouteComponent(() => import('../features/users/UsersPage.tsx'), 'UsersPage'),
});

const teams = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/teams',
  validateSearch: teamsSearch,
  component: lazyRouteComponent(() => import('../features/teams/TeamsPage.tsx'), 'TeamsPage'),
});

const roles = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/roles',
  validateSearch: rolesSearch,
  component: lazyRouteComponent(() => import('../features/roles/RolesPage.tsx'), 'RolesPage'),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/me',
  component: lazyRouteComponent(() => import('../features/account/AccountPage.tsx'), 'AccountPage'),
});

export const routeTree = root.addChildren([
  signIn,
  setup,
  redeem,
  signedIn.addChildren([
    account,
    home,
    today,
    customers,
    segments,
    customerImport,
    customer,
    pipeline,
    tiers,
    care,
    feedback,
    settings,
    roles,
    users,
    teams,
    audit,
  ]),
]);
