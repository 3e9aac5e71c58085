import { Button, Checkbox, Drawer, Form, Input, InputNumber, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import { channels } from '../../shared/lib/channels.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type {
  CareDrawerCreateMutation,
  CareDrawerCreateMutation$data,
} from './__generated__/CareDrawerCreateMutation.graphql.ts';
import type {
  CareDrawerUpdateMutation,
  CareDrawerUpdateMutation$data,
} from './__generated__/CareDrawerUpdateMutation.graphql.ts';
import { inputOf, newLine, type CareInput, type CareLine } from './careLine.ts';
import styles from './CarePage.module.css';

const createMutation = graphql`
  mutation CareDrawerCreateMutation($input: CreateCarePlanItemInput!) {
    createCarePlanItem(input: $input) {
      carePlanItem {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const updateMutation = graphql`
  mutation CareDrawerUpdateMutation($input: UpdateCarePlanItemInput!) {
    updateCarePlanItem(input: $input) {
      carePlanItem {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickCreated = (data: CareDrawerCreateMutation$data) => data.createCarePlanItem;
const pickUpdated = (data: CareDrawerUpdateMutation$data) => data.updateCarePlanItem;

const triggers = ['CONTACT', 'WELCOME', 'ROUND', 'DATE', 'FESTIVAL'] as const;
const taskTypes = ['CARE', 'FOLLOW_UP', 'VISIT', 'SURVEY', 'REVIEW', 'OTHER'] as const;
const kinds = ['BIRTHDAY', 'ANNIVERSARY', 'FESTIVAL', 'RENEWAL', 'CUSTOM'] as const;
const roles = ['SALES', 'SERVICE', 'MANAGER', 'ADMIN'] as const;

interface Props {
  readonly line: CareLine | 'new' | null;
  readonly tiers: readonly { readonly id: string; readonly name: string | null | undefined }[];
  /** What the plan asks for with what is typed. */
  readonly preview: ReactNode;
  readonly onPreview: (draft: CareInput) => void;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Adds a line to the plan or changes one; it can be looked ahead with before it is saved. */
export function CareDrawer({ line, tiers, preview, onPreview, onClose, onSaved }: Props) {
  const { t } = useTranslation('care');
  const { t: common } = useTranslation();
  const toast = useToast();
  const [form] = Form.useForm<CareInput>();
  const [create, creating] = useAppMutation<
    CareDrawerCreateMutation,
    CareDrawerCreateMutation$data['createCarePlanItem']
  >(createMutation, { payload: pickCreated, namespace: 'care' });
  const [update, updating] = useAppMutation<
    CareDrawerUpdateMutation,
    CareDrawerUpdateMutation$data['updateCarePlanItem']
  >(updateMutation, { payload: pickUpdated, namespace: 'care' });
  const known = line === 'new' ? null : line;

  async function save(item: CareInput): Promise<void> {
    const outcome = known
      ? await update({ input: { id: known.id, version: known.version, item } }, { form })
      : await create({ input: { item } }, { form });
    if (!outcome.ok) {
      // The typed text stays; the page behind it learns the new version, so that saving again can succeed.
      if (outcome.errors.some(({ code }) => code === 'VERSION_CONFLICT')) onSaved();
      return;
    }
    toast.success(t('saved', { title: item.title }));
    onClose();
    onSaved();
  }

  async function look(): Promise<void> {
    try {
      onPreview(await form.validateFields());
    } catch {
      // The form shows at each field what is missing.
    }
  }

  return (
    <Drawer
      open={line !== null}
      title={known ? t('editName', { title: known.title ?? '' }) : t('add')}
      size={560}
      onClose={onClose}
      closable={{ 'aria-label': common('action.close') }}
      destroyOnHidden
      footer={
        <div className={styles['actions']} style={{ justifyContent: 'end' }}>
          <Button onClick={() => void look()}>{t('preview.show')}</Button>
          <Button type="primary" loading={creating || updating} onClick={form.submit}>
            {common('action.save')}
          </Button>
        </div>
      }
    >
      <Form<CareInput>
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={save}
        initialValues={known ? inputOf(known) : newLine}
      >
        <Fields tiers={tiers} />
      </Form>
      {preview && (
        <>
          <p className={styles['note']}>{t('preview.ofDraft')}</p>
          {preview}
        </>
      )}
    </Drawer>
  );
}

function Fields({ tiers }: Pick<Props, 'tiers'>) {
  const { t } = useTranslation('care');
  const { t: common } = useTranslation();
  const term = useTerm('care');
  const trigger = Form.useWatch<CareInput['trigger'] | undefined>('trigger');
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: term(group, value) }));
  const required = (label: string) => [{ required: true, message: common('field.required', { label }) }];
  const count = (name: 'days' | 'month' | 'day' | 'leadDays', label: string, min: number, max: number) => (
    <Form.Item name={name} label={label} rules={required(label)}>
      <InputNumber min={min} max={max} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );

  return (
    <>
      <Form.Item name="title" label={t('what')} rules={[{ ...required(t('what'))[0], whitespace: true }]}>
        <Input autoFocus maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="trigger" label={t('when')} rules={required(t('when'))}>
        <Select options={options('trigger', triggers)} />
      </Form.Item>
      {trigger === 'WELCOME' && count('days', t('afterDays'), 0, 3650)}
      {trigger === 'ROUND' && count('days', t('everyDays'), 1, 3650)}
      {trigger === 'DATE' && (
        <Form.Item name="dateKind" label={t('dateKind')}>
          <Select allowClear placeholder={t('anyKind')} options={options('kindName', kinds)} />
        </Form.Item>
      )}
      {trigger === 'FESTIVAL' && (
        <>
          <Form.Item name="calendar" label={t('calendar')}>
            <Segmented options={options('calendarName', ['LUNAR', 'SOLAR'])} />
          </Form.Item>
          {count('month', t('month'), 1, 12)}
          {count('day', t('day'), 1, 31)}
        </>
      )}
      {(trigger === 'DATE' || trigger === 'FESTIVAL') && count('leadDays', t('leadDays'), 0, 90)}
      <Form.Item name="tierId" label={t('forWhom')}>
        <Select
          allowClear
          placeholder={t('everyTier')}
          options={tiers.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
        />
      </Form.Item>
      <Form.Item name="assigneeRole" label={t('who')}>
        <Select allowClear placeholder={t('owner')} options={options('role', roles)} />
      </Form.Item>
      <Form.Item name="type" label={t('type')}>
        <Select options={options('taskType', taskTypes)} />
      </Form.Item>
      <Form.Item name="content" label={t('content')} extra={t('contentHint')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="channels" label={t('channels')}>
        <Select mode="multiple" options={options('channel', channels)} />
      </Form.Item>
      <Form.Item name="active" valuePropName="checked">
        <Checkbox>{t('active')}</Checkbox>
      </Form.Item>
    </>
  );
}
