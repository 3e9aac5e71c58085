import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import type { Step } from '../steps.ts';
import { channels } from '../../../shared/lib/channels.ts';
import { categories, priorities } from '../terms.ts';

interface Props {
  readonly step: Step;
  readonly people: readonly { readonly value: string; readonly label: string }[];
}

/** The fields a step asks for. */
export function StepFields({ step, people }: Props) {
  switch (step) {
    case 'triage':
      return <TriageFields people={people} />;
    case 'act':
      return <NoteField name="actionNote" required />;
    case 'finish':
      return <NoteField name="actionNote" />;
    case 'reply':
      return <AnswerFields />;
    case 'decline':
      return (
        <>
          <NoteField name="reason" required />
          <AnswerFields />
        </>
      );
  }
}

function useRequired() {
  const { t: common } = useTranslation();
  return (label: string, whitespace = false) => [
    { required: true, whitespace, message: common('field.required', { label }) },
  ];
}

function TriageFields({ people }: Pick<Props, 'people'>) {
  const { t } = useTranslation('feedback');
  const term = useTerm('feedback');
  const required = useRequired();
  return (
    <>
      <Form.Item name="category" label={t('form.category')} rules={required(t('form.category'))}>
        <Select autoFocus options={categories.map((value) => ({ value, label: term('category', value) }))} />
      </Form.Item>
      <Form.Item name="priority" label={t('form.priority')}>
        <Select options={priorities.map((value) => ({ value, label: term('priority', value) }))} />
      </Form.Item>
      <Form.Item name="assigneeId" label={t('form.assignee')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={[...people]} />
      </Form.Item>
    </>
  );
}

function NoteField({
  name,
  required = false,
}: {
  readonly name: 'actionNote' | 'reason';
  readonly required?: boolean;
}) {
  const { t } = useTranslation('feedback');
  const rule = useRequired();
  const label = t(`form.${name}`);
  return (
    <Form.Item name={name} label={label} rules={required ? rule(label, true) : []}>
      <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
    </Form.Item>
  );
}

function AnswerFields() {
  const { t } = useTranslation('feedback');
  const term = useTerm('feedback');
  const required = useRequired();
  return (
    <>
      <Form.Item name="reply" label={t('form.reply')} rules={required(t('form.reply'), true)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="via" label={t('form.via')} rules={required(t('form.via'))}>
        <Select options={channels.map((value) => ({ value, label: term('channel', value) }))} />
      </Form.Item>
    </>
  );
}
