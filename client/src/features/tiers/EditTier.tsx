import { Alert, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { thrownError } from '../../shared/graphql/userErrors.ts';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { EditTierMutation, EditTierMutation$data } from './__generated__/EditTierMutation.graphql.ts';
import type { EditTierQuery } from './__generated__/EditTierQuery.graphql.ts';
import type { TierRow } from './tierRow.ts';
import { changes, valuesOf, type TierValues } from './tierValues.ts';

const mutation = graphql`
  mutation EditTierMutation($input: UpdateTierInput!) {
    updateTier(input: $input) {
      tier {
        id
        version
        name
        rank
        intervalDays
        content
        channels
        ownerRole
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const latestQuery = graphql`
  query EditTierQuery($id: ID!) {
    tier(id: $id) {
      id
      version
      name
      rank
      intervalDays
      content
      channels
      ownerRole
      customerCount
    }
  }
`;

const pick = (data: EditTierMutation$data) => data.updateTier;
const channels = ['PHONE', 'WECHAT', 'WECOM', 'VISIT', 'EMAIL', 'SMS', 'CHAT', 'EVENT'] as const;
const roles = ['SALES', 'SERVICE', 'MANAGER', 'ADMIN'] as const;

interface Props {
  readonly tier: TierRow | null;
  readonly onClose: () => void;
}

export function EditTier({ tier, onClose }: Props) {
  const { t } = useTranslation('tiers');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<TierValues>();
  const [pending, setPending] = useState(false);
  return (
    <Modal
      open={tier !== null}
      title={t('editTier', { name: tier?.name ?? '' })}
      okText={common('action.save')}
      okButtonProps={{ loading: pending }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      {tier && <Fields key={tier.id} tier={tier} form={form} onPending={setPending} onClose={onClose} />}
    </Modal>
  );
}

interface FieldsProps {
  readonly tier: TierRow;
  readonly form: ReturnType<typeof Form.useForm<TierValues>>[0];
  readonly onPending: (pending: boolean) => void;
  readonly onClose: () => void;
}

function Fields({ tier, form, onPending, onClose }: FieldsProps) {
  const { t } = useTranslation('tiers');
  const { t: common } = useTranslation();
  const term = useTerm('tiers');
  const toast = useToast();
  const environment = useRelayEnvironment();
  const [base, setBase] = useState(tier);
  const [latest, setLatest] = useState<TierRow | null>(null);
  const [update] = useAppMutation<EditTierMutation, EditTierMutation$data['updateTier']>(mutation, {
    payload: pick,
    namespace: 'tiers',
  });

  async function save(values: TierValues, version: number): Promise<void> {
    const changed = changes(base, values);
    if (Object.keys(changed).length === 0) return onClose();
    onPending(true);
    const outcome = await update({ input: { id: base.id, version, ...changed } }, { form });
    onPending(false);
    if (outcome.ok) {
      toast.success(t('saved', { name: outcome.payload.tier?.name ?? '' }));
      onClose();
    } else if (outcome.errors.some(({ code }) => code === 'VERSION_CONFLICT')) {
      setLatest(await read());
    }
  }

  async function read(): Promise<TierRow | null> {
    try {
      const data = await fetchQuery<EditTierQuery>(environment, latestQuery, { id: base.id }).toPromise();
      return data?.tier ?? null;
    } catch (error) {
      toast.error(thrownError(error));
      return null;
    }
  }

  const required = (label: string) => [{ required: true, message: common('field.required', { label }) }];
  return (
    <>
      {latest && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          style={{ marginBlockEnd: 16 }}
          title={t('conflictTitle')}
          description={
            <>
              <p>{t('conflictText')}</p>
              <Button
                onClick={() => {
                  setBase(latest);
                  form.setFieldsValue(valuesOf(latest));
                  setLatest(null);
                }}
              >
                {t('loadLatest')}
              </Button>{' '}
              <Button
                type="primary"
                onClick={() => {
                  setLatest(null);
                  void save(form.getFieldsValue(), latest.version);
                }}
              >
                {t('keepMine')}
              </Button>
            </>
          }
        />
      )}
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={valuesOf(base)}
        onFinish={(values) => save(values, base.version)}
      >
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: common('field.required', { label: t('name') }) }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="intervalDays"
          label={t('intervalDays')}
          extra={t('intervalHint')}
          rules={required(t('intervalDays'))}
        >
          <InputNumber min={1} max={3650} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="content" label={t('content')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="channels" label={t('channels')}>
          <Select mode="multiple" options={channels.map((value) => ({ value, label: term('channel', value) }))} />
        </Form.Item>
        <Form.Item name="ownerRole" label={t('ownerRole')} rules={required(t('ownerRole'))}>
          <Select options={roles.map((value) => ({ value, label: term('role', value) }))} />
        </Form.Item>
      </Form>
    </>
  );
}
