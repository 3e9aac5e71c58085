import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { useSession } from '../../shared/session/useSession.ts';
import type { AccountPageQuery } from './__generated__/AccountPageQuery.graphql.ts';
import styles from './AccountPage.module.css';
import { ChangePassword } from './ChangePassword.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { Sessions } from './Sessions.tsx';

const query = graphql`
  query AccountPageQuery {
    viewer {
      ...SecondFactor_viewer
      ...Sessions_viewer
    }
  }
`;

/** What everybody keeps in order for themselves: the second factor, the password, where they are signed in. */
export function AccountPage(): ReactElement {
  const { t } = useTranslation('account');
  const { name, email } = useSession();
  return (
    <>
      <PageHeader title={t('title')} subtitle={`${name} · ${email}`} />
      <QueryBoundary>{(fetchKey) => <Parts fetchKey={fetchKey} />}</QueryBoundary>
    </>
  );
}

function Parts({ fetchKey }: { readonly fetchKey: number }) {
  const { viewer } = useLazyLoadQuery<AccountPageQuery>(query, {}, { fetchKey, fetchPolicy: 'store-and-network' });
  if (!viewer) return null;
  return (
    <div className={styles.parts}>
      <Sessions viewer={viewer} />
      <SecondFactor viewer={viewer} />
      <ChangePassword />
    </div>
  );
}
