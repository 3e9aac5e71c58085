import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The filters on a phone, which has no room for them above the list. */
export function FilterDrawer({ open, onClose, children }: Props) {
  const { t } = useTranslation('customers');
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t('filters')}
      placement="bottom"
      size="large"
      destroyOnHidden
      footer={
        <Button type="primary" block onClick={onClose}>
          {t('showResult')}
        </Button>
      }
    >
      {children}
    </Drawer>
  );
}
