import { PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useCustomerSearch } from '../../shared/customers/useCustomerSearch.ts';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { reminderSet } from '../../shared/reminders/reminderSignals.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { QuickAddMutation, QuickAddMutation$data } from './__generated__/QuickAddMutation.graphql.ts';
import type { QuickAddQuery } from './__generated__/QuickAddQuery.graphql.ts';
import { firstDue, remindAt, remindChoices, type RemindChoice } from './remindTimes.ts';

const mutation = graphql`
  mutation QuickAddMutation($input: CreateTaskInput!) {
    createTask(input: $input) {
      task {
        id
        title
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const rightsQuery = graphql`
  query QuickAddQuery {
    viewer {
      permissions {
        canWriteTasks
      }
    }
  }
`;

const pick = (data: QuickAddMutation$data) => data.createTask;
const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;

interface Values {
  readonly title: string;
  readonly dueAt: Dayjs;
  readonly priority: (typeof priorities)[number];
  readonly customerId?: string;
  readonly remindAt: RemindChoice;
}

interface Props {
  readonly onCreated: () => void;
}

/** The button and its dialog, for whoever may write tasks. */
export function QuickAdd({ onCreated }: Props) {
  const { t } = useTranslation('today');
  const [open, setOpen] = useState(false);
  const { viewer } = useLazyLoadQuery<QuickAddQuery>(rightsQuery, {}, { fetchPolicy: 'store-or-network' });

  if (viewer?.permissions.canWriteTasks !== true) return null;
  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('add.action')}
      </Button>
      {open && <Dialog onClose={() => setOpen(false)} onCreated={onCreated} />}
    </>
  );
}

function Dialog({ onClose, onCreated }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('today');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [dueAt] = useState(() => dayjs(firstDue(Date.now())));
  const toast = useToast();
  const [create, pending] = useAppMutation<QuickAddMutation, QuickAddMutation$data['createTask']>(mutation, {
    payload: pick,
    namespace: 'today',
  });

  async function save(values: Values): Promise<void> {
    const due = values.dueAt.toDate();
    const remind = remindAt(values.remindAt, due);
    const outcome = await create(
      {
        input: {
          title: values.title.trim(),
          dueAt: due.toISOString(),
          priority: values.priority,
          customerId: values.customerId ?? null,
          remindAt: remind?.toISOString() ?? null,
        },
      },
      { form },
    );
    if (!outcome.ok) return;
    onClose();
    toast.success(t('add.created', { title: values.title.trim() }));
    if (remind !== null) reminderSet.tell();
    onCreated();
  }

  function submitByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    form.submit();
  }

  return (
    <Modal
      open
      title={t('add.title')}
      okText={t('add.submit')}
      cancelText={common('action.cancel')}
      okButtonProps={{ loading: pending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={save}
        onKeyDown={submitByKey}
        initialValues={{ priority: 'NORMAL', remindAt: 'atDue', dueAt }}
      >
        <Form.Item
          name="title"
          label={t('add.name')}
          rules={[
            { required: true, whitespace: true, message: common('field.required', { label: t('add.name') }) },
            { max: 200 },
          ]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <Form.Item
          name="dueAt"
          label={t('add.due')}
          rules={[{ required: true, message: common('field.required', { label: t('add.due') }) }]}
        >
          <DatePicker
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY-MM-DD HH:mm"
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="remindAt" label={t('add.remind')}>
          <Select options={remindChoices.map((value) => ({ value, label: t(`add.remindChoice.${value}`) }))} />
        </Form.Item>
        <Form.Item name="priority" label={t('add.priority')}>
          <Select options={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))} />
        </Form.Item>
        <Form.Item name="customerId" label={t('add.customer')}>
          <CustomerSelect />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface SelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
}

function CustomerSelect(props: SelectProps) {
  const { t } = useTranslation('today');
  const [{ state, hits }, search] = useCustomerSearch();
  const word = { idle: 'customerHint', loading: 'searching', failed: 'failed', ready: 'notFound' } as const;
  return (
    <Select
      {...props}
      allowClear
      showSearch={{ filterOption: false, onSearch: search }}
      placeholder={t('add.customerHint')}
      loading={state === 'loading'}
      notFoundContent={t(`add.${word[state]}`)}
      options={hits.map(({ id, name, city }) => ({ value: id, label: [name, city].filter(Boolean).join(' · ') }))}
    />
  );
}
