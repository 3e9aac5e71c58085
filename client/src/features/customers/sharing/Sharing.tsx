import { ShareAltOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasPermission } from '../../../shared/session/useSession.ts';
import styles from './Sharing.module.css';
import './texts.ts';
import type { Sharing as SharingState } from './useSharing.ts';

const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog.tsx')).ShareDialog }));

const FEW = 3;

interface Props {
  readonly customerId: string;
  readonly sharing: SharingState;
  readonly onChanged: () => void;
}

/** In the head of a customer: that it is shared with the viewer, with whom else it is, and the way to share it. */
export function Sharing({ customerId, sharing: { shares, teams, onlyShared }, onChanged }: Props) {
  const { t } = useTranslation('sharing');
  const mayShare = useHasPermission('records.share');
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  const canShare = mayShare && !onlyShared;
  const names = shares.slice(0, FEW).map(({ name }) => name);
  const show = () => {
    setAsked(true);
    setOpen(true);
  };

  return (
    <span className={styles.sharing}>
      {onlyShared && <Tag icon={<ShareAltOutlined aria-hidden="true" />}>{t('withYou')}</Tag>}
      {shares.length > 0 && (
        <Button type="link" size="small" className={styles.line ?? ''} onClick={show}>
          {shares.length > FEW
            ? t('withMany', { names: names.join(t('separator')), count: shares.length })
            : t('with', { names: names.join(t('separator')) })}
        </Button>
      )}
      {canShare && shares.length === 0 && (
        <Button
          type="link"
          size="small"
          className={styles.line ?? ''}
          icon={<ShareAltOutlined aria-hidden="true" />}
          onClick={show}
        >
          {t('share')}
        </Button>
      )}
      {asked && (
        <Suspense fallback={null}>
          <ShareDialog
            customerId={customerId}
            shares={shares}
            teams={teams}
            canShare={canShare}
            open={open}
            onClose={() => setOpen(false)}
            onChanged={onChanged}
          />
        </Suspense>
      )}
    </span>
  );
}
