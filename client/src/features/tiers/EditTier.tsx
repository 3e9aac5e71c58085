import { Alert, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { thrownError } from '../../shared/graphql/userErrors.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { EditTierMutation, EditTierMutation$data } from './__generated__/EditTierMutation.graphql.ts';
import type { EditTierQuery } from './__generated__/EditTierQuery.graphql.ts';
import { TierFields } from './TierFields.tsx';
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
        <TierFields />
      </Form>
    </>
  );
}
