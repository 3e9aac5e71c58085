import { BellOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useStore } from '../../shared/lib/store.ts';
import { ErrorBoundary } from '../../shared/ui/ErrorBoundary.tsx';
import type { BellQuery } from './__generated__/BellQuery.graphql.ts';
import { drawerOpen } from './bellState.ts';

const NotificationDrawer = lazy(async () => ({
  default: (await import('./NotificationDrawer.tsx')).NotificationDrawer,
}));

const countQuery = graphql`
  query BellQuery {
    viewer {
      unreadCount
    }
  }
`;

/** The bell with its number. Without a number it is still a bell. */
export function Bell(): ReactElement {
  const open = useStore(drawerOpen);
  return (
    <>
      <ErrorBoundary fallback={() => <BellButton unread={0} />}>
        <Suspense fallback={<BellButton unread={0} />}>
          <CountingBell />
        </Suspense>
      </ErrorBoundary>
      {open && (
        <Suspense>
          <NotificationDrawer onClose={() => drawerOpen.set(false)} />
        </Suspense>
      )}
    </>
  );
}

function CountingBell() {
  const { viewer } = useLazyLoadQuery<BellQuery>(countQuery, {}, { fetchPolicy: 'store-or-network' });
  return <BellButton unread={viewer?.unreadCount ?? 0} />;
}

function BellButton({ unread }: { readonly unread: number }) {
  const { t } = useTranslation('reminders');
  return (
    <Button
      type="text"
      icon={
        <Badge count={unread} size="small" offset={[2, 0]}>
          <BellOutlined aria-hidden style={{ fontSize: 20 }} />
        </Badge>
      }
      aria-label={unread > 0 ? t('bellUnread', { count: unread }) : t('bell')}
      aria-haspopup="dialog"
      onClick={() => drawerOpen.set(true)}
    />
  );
}
