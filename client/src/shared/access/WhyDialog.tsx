import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasPermission } from '../session/useSession.ts';
import { ColleagueSelect } from '../ui/ColleagueSelect.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { AccessExplanation } from './AccessExplanation.tsx';
import styles from './AccessExplanation.module.css';
import type { FieldTarget } from './fieldTarget.ts';
import './texts.ts';

interface Props {
  readonly target: FieldTarget;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Why a value is masked or hidden for the viewer; whoever manages roles may look with a colleague's eyes. */
export function WhyDialog({ target: { id, field, label }, open, onClose }: Props) {
  const { t } = useTranslation('access');
  const { t: common } = useTranslation();
  const mayAsk = useHasPermission('roles.manage');
  const [userId, setUserId] = useState<string>();
  return (
    <Modal
      open={open}
      title={t('whyField', { label })}
      footer={<Button onClick={onClose}>{common('action.close')}</Button>}
      onCancel={onClose}
      destroyOnHidden
    >
      {mayAsk && (
        <label className={styles.whose}>
          {t('whose')}
          <ColleagueSelect value={userId ?? null} onChange={setUserId} allowClear label={t('whose')} />
        </label>
      )}
      <QueryBoundary key={userId}>
        {(fetchKey) => <AccessExplanation recordId={id} field={field} userId={userId} fetchKey={fetchKey} />}
      </QueryBoundary>
    </Modal>
  );
}
