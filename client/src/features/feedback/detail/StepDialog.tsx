import { Alert, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import { useToast } from '../../../shared/ui/useToast.ts';
import { allowedSteps, type Step } from '../steps.ts';
import type { Category, Priority } from '../terms.ts';
import type { FeedbackRecord } from './feedbackRecord.ts';
import { StepFields } from './StepFields.tsx';
import { useFeedbackStep, type StepValues } from './useFeedbackStep.ts';

interface Props {
  readonly step: Step | null;
  readonly feedback: FeedbackRecord;
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly onClose: () => void;
  /** The record on screen is not the server's any more. */
  readonly onOutdated: () => void;
}

/** One step of the way. What was typed stays until it is accepted, whatever happened to the record meanwhile. */
export function StepDialog({ step, feedback, people, onClose, onOutdated }: Props) {
  const { t } = useTranslation('feedback');
  const term = useTerm('feedback');
  const toast = useToast();
  const [form] = Form.useForm<StepValues>();
  const [outdated, setOutdated] = useState(false);
  const [run, pending] = useFeedbackStep();
  const possible = step !== null && allowedSteps(feedback.status).includes(step);

  function close(): void {
    setOutdated(false);
    onClose();
  }

  async function submit(values: StepValues): Promise<void> {
    if (step === null) return;
    const outcome = await run(step, feedback, values, form);
    if (outcome.ok) {
      toast.success(t(`stepDone.${step}`));
      close();
    } else if (outcome.errors.some(({ field }) => field === null)) {
      setOutdated(outcome.errors.some(({ code }) => code === 'VERSION_CONFLICT'));
      onOutdated();
    }
  }

  return (
    <Modal
      open={step !== null}
      title={step === null ? '' : t(`step.${step}`)}
      okText={step === null ? '' : t(`step.${step}`)}
      okButtonProps={{ loading: pending, danger: step === 'decline', disabled: !possible }}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      {step !== null && !possible && (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={{ marginBlockEnd: 16 }}
          title={t('form.notAllowed', { status: term('status', feedback.status ?? '') })}
        />
      )}
      {possible && outdated && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          style={{ marginBlockEnd: 16 }}
          title={t('form.conflictTitle')}
          description={t('form.conflictText')}
        />
      )}
      <Form form={form} layout="vertical" preserve={false} onFinish={submit} initialValues={initialValues(feedback)}>
        {(step === 'reply' || step === 'decline') && <p>{t(`stepHint.${step}`)}</p>}
        {step !== null && <StepFields step={step} people={people} />}
      </Form>
    </Modal>
  );
}

const initialValues = ({ category, priority, assignee, actionNote }: FeedbackRecord): StepValues => ({
  category: (category as Category | null | undefined) ?? null,
  priority: (priority as Priority | null | undefined) ?? 'NORMAL',
  assigneeId: assignee?.id ?? null,
  actionNote: actionNote ?? null,
});
