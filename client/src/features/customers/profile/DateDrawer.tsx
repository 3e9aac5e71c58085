import { Form, Input, InputNumber, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../../shared/ui/useToast.ts';
import fieldStyles from '../form/CustomerFields.module.css';
import { FormDrawer } from '../form/FormDrawer.tsx';
import { changed } from '../form/values.ts';
import { dateKinds, useTermOptions } from '../terms.ts';
import type {
  DateDrawerCreateMutation,
  DateDrawerCreateMutation$data,
  DateDrawerCreateMutation$variables,
} from './__generated__/DateDrawerCreateMutation.graphql.ts';
import type {
  DateDrawerUpdateMutation,
  DateDrawerUpdateMutation$data,
} from './__generated__/DateDrawerUpdateMutation.graphql.ts';
import type { DateRow } from './DatesCard.tsx';

const createMutation = graphql`
  mutation DateDrawerCreateMutation($input: CreateImportantDateInput!) {
    createImportantDate(input: $input) {
      importantDate {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const updateMutation = graphql`
  mutation DateDrawerUpdateMutation($input: UpdateImportantDateInput!) {
    updateImportantDate(input: $input) {
      importantDate {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickCreated = (data: DateDrawerCreateMutation$data) => data.createImportantDate;
const pickUpdated = (data: DateDrawerUpdateMutation$data) => data.updateImportantDate;

type DateValues = Omit<DateDrawerCreateMutation$variables['input'], 'customerId'>;

interface Props {
  readonly customerId: string;
  readonly date: DateRow | 'new' | null;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** Adds a day to think of a customer, or changes one. */
export function DateDrawer({ customerId, date, onClose, onSaved }: Props) {
  const { t } = useTranslation('customers');
  const toast = useToast();
  const [form] = Form.useForm<DateValues>();
  const [create, creating] = useAppMutation<
    DateDrawerCreateMutation,
    DateDrawerCreateMutation$data['createImportantDate']
  >(createMutation, { payload: pickCreated, namespace: 'customers' });
  const [update, updating] = useAppMutation<
    DateDrawerUpdateMutation,
    DateDrawerUpdateMutation$data['updateImportantDate']
  >(updateMutation, { payload: pickUpdated, namespace: 'customers' });
  const known = date === 'new' ? null : date;
  const initial = known ? valuesOf(known) : newDate;

  async function save(values: DateValues): Promise<void> {
    const outcome = known
      ? await update({ input: { id: known.id, version: known.version, ...changed(initial, values) } }, { form })
      : await create({ input: { ...values, customerId } }, { form });
    if (!outcome.ok) {
      // The typed text stays; the page behind it learns the new version, so that saving again can succeed.
      if (outcome.errors.some(({ code }) => code === 'VERSION_CONFLICT')) await onSaved();
      return;
    }
    onClose();
    toast.success(t('form.saved'));
    await onSaved();
  }

  return (
    <FormDrawer
      open={date !== null}
      title={known ? t('date.edit') : t('date.new')}
      submitText={t('form.save')}
      pending={creating || updating}
      form={form}
      onClose={onClose}
    >
      <Form<DateValues> form={form} layout="vertical" preserve={false} onFinish={save} initialValues={initial}>
        <DateFields />
      </Form>
    </FormDrawer>
  );
}

const newDate: Partial<DateValues> = { kind: 'BIRTHDAY', calendar: 'SOLAR', leadDays: 3 };

// What may not be read comes as null and is left out, so that nothing hidden is sent back empty.
function valuesOf({ kind, title, month, day, year, calendar, leadDays }: DateRow): Partial<DateValues> {
  const read = Object.entries({ kind, title, month, day, year, calendar, leadDays });
  return Object.fromEntries(read.filter(([, value]) => value != null));
}

function DateFields() {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const options = useTermOptions();
  const required = (label: string) => ({ required: true, message: common('field.required', { label }) });
  return (
    <div className={fieldStyles['grid']}>
      <Form.Item
        name="title"
        label={t('date.title')}
        rules={[{ ...required(t('date.title')), whitespace: true }]}
        className={fieldStyles['wide'] ?? ''}
      >
        <Input autoFocus maxLength={100} autoComplete="off" placeholder={t('date.titleHint')} />
      </Form.Item>
      <Form.Item name="kind" label={t('date.kind')} rules={[required(t('date.kind'))]}>
        <Select options={options('dateKind', dateKinds)} />
      </Form.Item>
      <Form.Item name="calendar" label={t('contact.calendar')}>
        <Segmented options={options('calendar', ['SOLAR', 'LUNAR'])} />
      </Form.Item>
      <Form.Item name="month" label={t('date.month')} rules={[required(t('date.month'))]}>
        <InputNumber min={1} max={12} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="day" label={t('date.day')} rules={[required(t('date.day'))]}>
        <InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="year" label={t('date.year')} extra={t('date.yearHint')}>
        <InputNumber min={1900} max={2100} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="leadDays" label={t('date.leadDays')} rules={[required(t('date.leadDays'))]}>
        <InputNumber min={0} max={90} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
}
