import { ArrowLeftOutlined, EditOutlined } from '@ant-design/icons';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Tabs } from 'antd';
import { useCallback, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchQuery, graphql, useLazyLoadQuery, useRelayEnvironment } from 'react-relay/hooks';
import { useFieldAccess } from '../../shared/graphql/fieldAccess.ts';
import { thrownError } from '../../shared/graphql/userErrors.ts';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { FieldText } from '../../shared/ui/FieldText.tsx';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { NoResult } from '../../shared/ui/StatePanel.tsx';
import { TierTag } from '../../shared/ui/TierTag.tsx';
import { useToast } from '../../shared/ui/useToast.ts';
import type { CustomerPageQuery } from './__generated__/CustomerPageQuery.graphql.ts';
import { Composer } from './composer/Composer.tsx';
import { ContactsCard } from './contacts/ContactsCard.tsx';
import styles from './CustomerPage.module.css';
import { EditCustomer } from './form/EditCustomer.tsx';
import { CustomerHistory } from './history/CustomerHistory.tsx';
import { useLastSearch } from './list/lastSearch.ts';
import { DatesCard } from './profile/DatesCard.tsx';
import { HealthCard } from './profile/HealthCard.tsx';
import { IdentityCard } from './profile/IdentityCard.tsx';
import { TagsCard } from './profile/TagsCard.tsx';
import { ScoreCard } from './scoring/ScoreCard.tsx';
import { TierCard } from './scoring/TierCard.tsx';
import { Sharing } from './sharing/Sharing.tsx';
import { useSharing } from './sharing/useSharing.ts';
import { useTerm, type TimelineKind } from './terms.ts';
import { TimelinePanel } from './timeline/TimelinePanel.tsx';
import { timelineQuery, timelineVariables } from './timeline/timelineQuery.ts';
import { useCustomerChoices } from './useCustomerChoices.ts';
import { OpenWork } from './work/OpenWork.tsx';
import { WorkCards } from './work/WorkCards.tsx';

const route = getRouteApi('/signed-in/customers/$customerId');

const pageQuery = graphql`
  query CustomerPageQuery($id: ID!) {
    ...useSharing_query @arguments(id: $id)
    viewer {
      permissions {
        canWriteCustomers
        canWriteContacts
        canWriteInteractions
        canWriteTasks
      }
    }
    customer(id: $id) {
      id
      name
      lifecycle
      tier {
        id
        name
        rank
      }
      owner {
        id
        name
      }
      ...HealthCard_customer
      ...ScoreCard_customer
      ...TierCard_customer
      ...IdentityCard_customer
      ...TagsCard_customer
      ...ContactsCard_customer
      ...DatesCard_customer
      ...Composer_customer
      ...OpenWork_customer
      ...WorkCards_customer
    }
  }
`;

/** Everything about one customer. */
export function CustomerPage(): ReactElement {
  const { customerId } = route.useParams();
  return (
    <>
      <BackToList />
      <QueryBoundary key={customerId}>
        {(fetchKey) => <Customer customerId={customerId} fetchKey={fetchKey} />}
      </QueryBoundary>
    </>
  );
}

function BackToList() {
  const { t } = useTranslation('customers');
  const search = useLastSearch();
  return (
    <Link to="/customers" search={search} className={`${styles.back ?? ''} no-print`}>
      <ArrowLeftOutlined aria-hidden="true" /> {t('title')}
    </Link>
  );
}

/** Reads page and history again and leaves everything on screen meanwhile. */
function useReload(customerId: string, kinds: readonly TimelineKind[]): () => Promise<void> {
  const environment = useRelayEnvironment();
  const toast = useToast();
  return useCallback(async () => {
    try {
      await Promise.all([
        fetchQuery(environment, pageQuery, { id: customerId }).toPromise(),
        fetchQuery(environment, timelineQuery, timelineVariables(customerId, kinds)).toPromise(),
      ]);
    } catch (error) {
      toast.error(thrownError(error));
    }
  }, [environment, customerId, kinds, toast]);
}

function Customer({ customerId, fetchKey }: { readonly customerId: string; readonly fetchKey: number }) {
  const { t } = useTranslation('customers');
  const term = useTerm();
  const phone = useMediaQuery(breakpoints.phone);
  const [kinds, setKinds] = useState<readonly TimelineKind[]>([]);
  const [editing, setEditing] = useState(false);
  const choices = useCustomerChoices(fetchKey);
  const reload = useReload(customerId, kinds);
  const access = useFieldAccess('CustomerPageQuery');
  const data = useLazyLoadQuery<CustomerPageQuery>(
    pageQuery,
    { id: customerId },
    { fetchKey, fetchPolicy: 'store-and-network' },
  );

  const sharing = useSharing(data);
  const { viewer, customer } = data;
  if (!customer) {
    return (
      <>
        <PageHeader title={t('form.gone')} />
        <NoResult title={t('form.gone')}>{t('form.goneHint')}</NoResult>
      </>
    );
  }
  const nameAccess = access('customer.name');
  // What would be refused anyway is not offered.
  const may = sharing.readOnly ? undefined : viewer?.permissions;
  const subtitle = [customer.lifecycle && term('lifecycle', customer.lifecycle), customer.owner?.name];

  const profile = (
    <>
      <HealthCard customer={customer} />
      <ScoreCard customer={customer} />
      <TierCard
        customer={customer}
        tiers={choices.tiers}
        canWrite={may?.canWriteCustomers ?? false}
        onChanged={reload}
      />
      <ContactsCard customer={customer} canWrite={may?.canWriteContacts ?? false} onChanged={reload} />
      <TagsCard customer={customer} tags={choices.tags} canWrite={may?.canWriteCustomers ?? false} />
      <IdentityCard customer={customer} />
      <DatesCard customer={customer} canWrite={may?.canWriteCustomers ?? false} onChanged={reload} />
    </>
  );
  const history = (
    <>
      {may?.canWriteInteractions && <Composer customer={customer} onLogged={reload} />}
      <TimelinePanel customerId={customerId} kinds={kinds} onKinds={setKinds} />
    </>
  );
  const work = (
    <>
      <OpenWork customer={customer} canWrite={may?.canWriteTasks ?? false} onDone={reload} />
      <WorkCards customer={customer} />
    </>
  );

  return (
    <>
      <PageHeader
        title={customer.name ?? t('column.name')}
        subtitle={
          <span className={styles.subtitle}>
            {customer.tier?.name != null && <TierTag name={customer.tier.name} rank={customer.tier.rank ?? 99} />}
            {subtitle.filter(Boolean).join(' · ')}
            <Sharing customerId={customerId} sharing={sharing} onChanged={() => void reload()} />
          </span>
        }
        actions={
          <>
            <CustomerHistory customerId={customerId} name={customer.name ?? ''} />
            {may?.canWriteCustomers && (
              <Button icon={<EditOutlined aria-hidden="true" />} onClick={() => setEditing(true)}>
                {t('profile.edit')}
              </Button>
            )}
          </>
        }
      >
        {nameAccess !== 'FULL' && (
          <FieldText
            value={customer.name}
            access={nameAccess}
            target={{ id: customer.id, field: 'name', label: t('column.name') }}
          />
        )}
      </PageHeader>
      {phone ? <Zones history={history} profile={profile} work={work} /> : <Columns {...{ profile, history, work }} />}
      <EditCustomer customerId={customerId} open={editing} onClose={() => setEditing(false)} onSaved={reload} />
    </>
  );
}

interface ZonesProps {
  readonly profile: ReactNode;
  readonly history: ReactNode;
  readonly work: ReactNode;
}

function Columns({ profile, history, work }: ZonesProps) {
  return (
    <div className={styles.columns}>
      <div className={`${styles.zone ?? ''} ${styles.profile ?? ''}`}>{profile}</div>
      <div className={styles.history}>{history}</div>
      <div className={`${styles.zone ?? ''} ${styles.work ?? ''}`}>{work}</div>
    </div>
  );
}

/** On a phone one zone at a time, the one for working first. */
function Zones({ profile, history, work }: ZonesProps) {
  const { t } = useTranslation('customers');
  return (
    <Tabs
      items={[
        { key: 'history', label: t('profile.zoneHistory'), children: history },
        { key: 'work', label: t('profile.zoneWork'), children: <div className={styles.zone}>{work}</div> },
        { key: 'profile', label: t('profile.zoneProfile'), children: <div className={styles.zone}>{profile}</div> },
      ]}
    />
  );
}
