import { App, Button, Form, Modal, Switch, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../../shared/ui/useToast.ts';
import { RoleNameFields } from './CreateRole.tsx';
import styles from './RoleEditor.module.css';
import { useDeleteRole, useUpdateRole } from './roleMutations.ts';
import type { RoleRow } from './roleRow.ts';

interface Props {
  readonly role: RoleRow;
  readonly name: string;
  readonly onDeleted: () => void;
}

/** What the role is called, and what can be done with it as a whole. */
export function RoleHead({ role, name, onDeleted }: Props) {
  const { t } = useTranslation('roles');
  const { t: common } = useTranslation();
  const { modal } = App.useApp();
  const toast = useToast();
  const [renaming, setRenaming] = useState(false);
  const [remove, removing] = useDeleteRole();
  const [update, updating] = useUpdateRole();
  const builtIn = role.code != null;

  async function removeRole(): Promise<void> {
    const outcome = await remove({ input: { id: role.id, version: role.version } });
    if (!outcome.ok) return;
    toast.success(t('removed', { name }));
    onDeleted();
  }

  async function ask(requiresSecondFactor: boolean): Promise<void> {
    const outcome = await update({ input: { id: role.id, version: role.version, requiresSecondFactor } });
    if (outcome.ok) toast.success(t('renamed'));
  }

  return (
    <div>
      <div className={styles.head}>
        <h2>{name}</h2>
        <span className={styles.actions}>
          <Button onClick={() => setRenaming(true)}>{t('rename')}</Button>
          <Tooltip title={builtIn && t('builtInStays')}>
            <Button
              danger
              disabled={builtIn}
              loading={removing}
              onClick={() =>
                void modal.confirm({
                  title: t('removeQuestion', { name }),
                  content: t('removeText'),
                  okText: common('action.delete'),
                  okButtonProps: { danger: true },
                  cancelText: common('action.cancel'),
                  onOk: () => void removeRole(),
                })
              }
            >
              {t('remove')}
            </Button>
          </Tooltip>
        </span>
      </div>
      <label className={styles.factor}>
        <Switch
          size="small"
          checked={role.requiresSecondFactor ?? false}
          loading={updating}
          onChange={(on) => void ask(on)}
        />
        <span>{t('secondFactor.label')}</span>
        <span className={styles.description}>{t('secondFactor.hint')}</span>
      </label>
      {role.description != null && <p className={styles.description}>{role.description}</p>}
      {renaming && <RenameRole role={role} name={name} onClose={() => setRenaming(false)} />}
    </div>
  );
}

interface RenameProps {
  readonly role: RoleRow;
  readonly name: string;
  readonly onClose: () => void;
}

function RenameRole({ role, name, onClose }: RenameProps) {
  const { t } = useTranslation('roles');
  const { t: common } = useTranslation();
  const toast = useToast();
  const [form] = Form.useForm<{ name: string; description?: string }>();
  const [update, pending] = useUpdateRole();

  async function save(values: { readonly name: string; readonly description?: string }): Promise<void> {
    // A built-in role that keeps the name it is shown with keeps its own, which is translated.
    const changedName = values.name.trim() === name ? {} : { name: values.name };
    const outcome = await update(
      {
        input: { id: role.id, version: role.version, ...changedName, description: values.description?.trim() || null },
      },
      { form },
    );
    if (!outcome.ok) return;
    toast.success(t('renamed'));
    onClose();
  }

  return (
    <Modal
      open
      title={t('renameTitle', { name })}
      okText={common('action.save')}
      okButtonProps={{ loading: pending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ name, description: role.description ?? '' }} onFinish={save}>
        <RoleNameFields />
      </Form>
    </Modal>
  );
}
