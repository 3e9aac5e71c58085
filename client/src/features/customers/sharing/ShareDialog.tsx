import { TeamOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Form, Modal, Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { ColleagueSelect } from '../../../shared/ui/ColleagueSelect.tsx';
import { DateText } from '../../../shared/ui/Time.tsx';
import { useToast } from '../../../shared/ui/useToast.ts';
import type { ShareDialogMutation, ShareDialogMutation$data } from './__generated__/ShareDialogMutation.graphql.ts';
import type {
  ShareDialogStopMutation,
  ShareDialogStopMutation$data,
} from './__generated__/ShareDialogStopMutation.graphql.ts';
import type { Share } from './share.ts';
import styles from './Sharing.module.css';
import './texts.ts';

const shareMutation = graphql`
  mutation ShareDialogMutation($input: ShareCustomerInput!) {
    shareCustomer(input: $input) {
      customerShare {
        id
        canEdit
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const stopMutation = graphql`
  mutation ShareDialogStopMutation($input: StopSharingCustomerInput!) {
    stopSharingCustomer(input: $input) {
      customer {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickShared = (data: ShareDialogMutation$data) => data.shareCustomer;
const pickStopped = (data: ShareDialogStopMutation$data) => data.stopSharingCustomer;

interface Values {
  readonly whom: 'user' | 'team';
  readonly userId?: string;
  readonly teamId?: string;
  readonly canEdit: boolean;
}

interface Props {
  readonly customerId: string;
  readonly shares: readonly Share[];
  readonly teams: readonly { readonly value: string; readonly label: string }[];
  readonly canShare: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** With whom a customer is shared and what they may do; whoever may share adds, changes and ends it here. */
export function ShareDialog({ customerId, shares, teams, canShare, open, onClose, onChanged }: Props) {
  const { t } = useTranslation('sharing');
  const { t: common } = useTranslation();
  const toast = useToast();
  const [form] = Form.useForm<Values>();
  const whom = Form.useWatch('whom', form) ?? 'user';
  const [share, sharing] = useAppMutation<ShareDialogMutation, ShareDialogMutation$data['shareCustomer']>(
    shareMutation,
    { payload: pickShared, namespace: 'sharing' },
  );
  const [stop, stopping] = useAppMutation<ShareDialogStopMutation, ShareDialogStopMutation$data['stopSharingCustomer']>(
    stopMutation,
    { payload: pickStopped, namespace: 'sharing' },
  );
  const already = useMemo(() => shares.flatMap(({ userId }) => (userId === null ? [] : [userId])), [shares]);
  const rights = [
    { value: false, label: t('read') },
    { value: true, label: t('edit') },
  ];
  const required = (label: string) => [{ required: true, message: common('field.required', { label }) }];

  async function add({ userId, teamId, canEdit }: Values): Promise<void> {
    const target = whom === 'user' ? { userId: userId ?? null } : { teamId: teamId ?? null };
    const field = whom === 'user' ? 'userId' : 'teamId';
    const outcome = await share({ input: { customerId, ...target, canEdit } }, { form, field });
    if (!outcome.ok) return;
    form.resetFields();
    toast.success(t('done'));
    onChanged();
  }

  async function change({ userId, teamId, name }: Share, canEdit: boolean): Promise<void> {
    const outcome = await share({ input: { customerId, userId, teamId, canEdit } });
    if (!outcome.ok) return;
    toast.success(t('changed', { name }));
    onChanged();
  }

  async function end({ id, name }: Share): Promise<void> {
    const outcome = await stop({ input: { id } });
    if (!outcome.ok) return;
    toast.success(t('stopped', { name }));
    onChanged();
  }

  return (
    <Modal
      open={open}
      title={t('title')}
      footer={<Button onClick={onClose}>{common('action.close')}</Button>}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('hint')}</p>
      {shares.length === 0 ? (
        <p className={styles.note}>{t('nobody')}</p>
      ) : (
        <ul className={styles.shares} aria-label={t('list')}>
          {shares.map((one) => (
            <li key={one.id} className={styles.share}>
              <span className={styles.who}>
                <span>
                  {one.teamId === null ? <UserOutlined aria-hidden="true" /> : <TeamOutlined aria-hidden="true" />}{' '}
                  <b>{one.name}</b> {one.teamId !== null && t('andBelow')}
                </span>
                <span className={styles.note}>
                  {one.by !== null && t('by', { name: one.by })}{' '}
                  {one.createdAt !== null && <DateText value={one.createdAt} />}
                </span>
              </span>
              {canShare ? (
                <span className={styles.tools}>
                  <Select
                    aria-label={t('rightOf', { name: one.name })}
                    value={one.canEdit}
                    options={rights}
                    popupMatchSelectWidth={false}
                    disabled={sharing}
                    onChange={(canEdit: boolean) => void change(one, canEdit)}
                  />
                  <Button
                    danger
                    disabled={stopping}
                    aria-label={t('stopName', { name: one.name })}
                    onClick={() => void end(one)}
                  >
                    {t('stop')}
                  </Button>
                </span>
              ) : (
                <span>{one.canEdit ? t('edit') : t('read')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {canShare && (
        <Form form={form} layout="vertical" initialValues={{ whom: 'user', canEdit: false }} onFinish={add}>
          <Form.Item name="whom" label={t('whom')}>
            <Segmented
              options={[
                { value: 'user', label: t('user') },
                { value: 'team', label: t('team') },
              ]}
            />
          </Form.Item>
          {whom === 'user' ? (
            <Form.Item name="userId" label={t('user')} rules={required(t('user'))}>
              <ColleagueSelect without={already} />
            </Form.Item>
          ) : (
            <Form.Item name="teamId" label={t('team')} rules={required(t('team'))}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={teams.filter(({ value }) => shares.every(({ teamId }) => teamId !== value))}
              />
            </Form.Item>
          )}
          <Form.Item name="canEdit" label={t('right')}>
            <Segmented options={rights} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={sharing}>
            {t('share')}
          </Button>
        </Form>
      )}
    </Modal>
  );
}
