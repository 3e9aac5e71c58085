import type { Messages } from '../../shared/i18n/i18n.ts';
import type { authZh } from './i18n.zh.ts';

export const authEn: Messages<typeof authZh> = {
  title: 'Sign in',
  welcome: 'Keep every customer in mind',
  email: 'E-mail',
  password: 'Password',
  remember: 'Keep me signed in on this device',
  submit: 'Sign in',
  emailRequired: 'E-mail is required',
  emailInvalid: 'This is not an e-mail address',
  passwordRequired: 'Password is required',
  demo: {
    title: 'Demo accounts',
    hint: 'Shown in development only; one click signs in.',
    signInAs: 'Sign in as {{role}} {{name}}',
  },
  errors: {
    invalid_credentials: 'E-mail or password is wrong. Check both and try again.',
    locked_out: 'Too many attempts, the account is locked for now. Try again in {{wait}}.',
    invalid_token: 'The token is wrong or has expired. Use the latest one the server printed at start.',
    already_set_up: 'There is an administrator already. Please sign in.',
    weak_password: 'The password is too weak. Choose a longer one.',
  },
  wait: {
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
  },
  expired: {
    title: 'Your session has ended',
    hint: 'Sign in again to go on; what you typed is still on the page.',
    leave: 'Give up and go to sign-in',
  },
  setup: {
    title: 'Create the first administrator',
    hint: 'The token stands in the start log of the server and works once. Care plans and sales stages to begin with are made in the language of this page.',
    token: 'One-time token',
    name: 'Name',
    nameRequired: 'Name is required',
    tokenRequired: 'Token is required',
    passwordShort: 'At least {{min}} characters',
    submit: 'Create and sign in',
    toSignIn: 'Have an account? Sign in',
  },
};
