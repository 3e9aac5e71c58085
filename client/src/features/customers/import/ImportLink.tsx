import { UploadOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHasPermission } from '../../../shared/session/useSession.ts';
import './texts.ts';

/** For whoever may import: the way to it. */
export function ImportLink() {
  const { t } = useTranslation('import');
  const navigate = useNavigate();
  if (!useHasPermission('records.import')) return null;
  return (
    <Button icon={<UploadOutlined aria-hidden="true" />} onClick={() => void navigate({ to: '/customers/import' })}>
      {t('action')}
    </Button>
  );
}
