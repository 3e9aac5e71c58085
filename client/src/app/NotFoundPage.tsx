import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shared/ui/PageHeader.tsx';
import { NoResult } from '../shared/ui/StatePanel.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <main className="page-alone">
      <PageHeader title={t('state.notFound')} />
      <NoResult title={t('state.notFound')}>
        {t('state.notFoundHint')}{' '}
        <a href="/" style={{ textDecoration: 'underline' }}>
          CrmGraph
        </a>
      </NoResult>
    </main>
  );
}
