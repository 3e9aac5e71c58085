import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasPermission } from '../../../shared/session/useSession.ts';
import type { ExportSet } from './exportSet.ts';
import './texts.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

/** For whoever may export: the customers of the list as a file. */
export function ExportButton({ set }: { readonly set: ExportSet }) {
  const { t } = useTranslation('export');
  const allowed = useHasPermission('customers.export');
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  if (!allowed) return null;
  const show = () => {
    setAsked(true);
    setOpen(true);
  };
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden="true" />} onClick={show}>
        {t('action')}
      </Button>
      {asked && (
        <Suspense fallback={null}>
          <ExportDialog open={open} set={set} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
