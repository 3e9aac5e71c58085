import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { FirstUse } from '../../shared/ui/StatePanel.tsx';

export function PipelinePage(): ReactElement {
  const { t } = useTranslation('pipeline');
  return (
    <>
      <PageHeader title={t('title')} />
      <FirstUse title={t('empty')} />
    </>
  );
}
