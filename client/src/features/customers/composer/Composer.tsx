import { Button, Form, Input, Select } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { useSession } from '../../../shared/session/useSession.ts';
import { reminderSet } from '../../../shared/reminders/reminderSignals.ts';
import { useToast } from '../../../shared/ui/useToast.ts';
import { channels } from '../../../shared/lib/channels.ts';
import { sentiments, useTermOptions } from '../terms.ts';
import type { Composer_customer$key } from './__generated__/Composer_customer.graphql.ts';
import type { ComposerMutation, ComposerMutation$data } from './__generated__/ComposerMutation.graphql.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import styles from './Composer.module.css';
import { followUpInput, forgetDraft, hasContent, loadDraft, newDraft, saveDraft, type Draft } from './draft.ts';
import { nextChoices, remindChoices } from './when.ts';
import { WhenField } from './WhenField.tsx';

const customerFragment = graphql`
  fragment Composer_customer on Customer {
    id
    contacts {
      id
      fullName
    }
  }
`;

const mutation = graphql`
  mutation ComposerMutation($input: LogFollowUpInput!) {
    logFollowUp(input: $input) {
      interaction {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: ComposerMutation$data) => data.logFollowUp;

interface Props {
  readonly customer: Composer_customer$key;
  /** Reads the page again: timeline, health, next contact and open work have changed. */
  readonly onLogged: () => Promise<void>;
}

/** What was said, what comes next and when to be reminded, in one submit. */
export function Composer({ customer: customerKey, onLogged }: Props) {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const termOptions = useTermOptions();
  const toast = useToast();
  const { id: customerId, contacts } = useFragment(customerFragment, customerKey);
  const { id: userId } = useSession();
  const [form] = Form.useForm<Draft>();
  const [kept] = useState(() => loadDraft(userId, customerId));
  const [restored, setRestored] = useState(kept !== null);
  const frame = useRef<HTMLElement>(null);
  const [log, pending] = useAppMutation<ComposerMutation, ComposerMutation$data['logFollowUp']>(mutation, {
    payload: pick,
    namespace: 'customers',
  });

  useEffect(() => {
    function focusByKey(event: globalThis.KeyboardEvent): void {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return;
      event.preventDefault();
      frame.current?.querySelector('textarea')?.focus();
    }
    document.addEventListener('keydown', focusByKey);
    return () => document.removeEventListener('keydown', focusByKey);
  }, []);

  function startOver(): void {
    forgetDraft(userId, customerId);
    form.setFieldsValue(newDraft(userId));
    setRestored(false);
  }

  async function submit(draft: Draft): Promise<void> {
    if (pending) return;
    const outcome = await log({ input: followUpInput(draft, customerId, new Date()) }, { form });
    if (!outcome.ok) return;
    startOver();
    toast.success(draft.remindAt.choice === 'none' ? t('composer.logged') : t('composer.loggedWithReminder'));
    if (draft.remindAt.choice !== 'none') reminderSet.tell();
    await onLogged();
  }

  function submitByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    form.submit();
  }

  return (
    <section ref={frame} className={styles.composer} aria-label={t('composer.title')} onKeyDown={submitByKey}>
      <Form<Draft>
        form={form}
        layout="vertical"
        initialValues={kept ?? newDraft(userId)}
        onValuesChange={(_change, draft) => {
          saveDraft(userId, customerId, draft);
          if (!hasContent(draft)) setRestored(false);
        }}
        onFinish={submit}
      >
        <Form.Item name="channel" className={styles.row ?? ''}>
          <ChoiceButtons label={t('composer.channel')} options={termOptions('channel', channels)} />
        </Form.Item>
        <Form.Item
          name="summary"
          label={t('composer.summary')}
          className={styles.row ?? ''}
          validateTrigger="onSubmit"
          rules={[
            {
              required: true,
              whitespace: true,
              message: common('field.required', { label: t('composer.summary') }),
            },
          ]}
        >
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={4000}
            placeholder={t('composer.summaryHint')}
            aria-keyshortcuts="Alt+N"
          />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="feedback" label={t('composer.feedback')} className={styles.row ?? ''}>
            <Input maxLength={4000} autoComplete="off" />
          </Form.Item>
          {contacts && contacts.length > 0 ? (
            <Form.Item name="contactId" label={t('composer.contact')} className={styles.row ?? ''}>
              <Select
                allowClear
                options={contacts.map(({ id, fullName }) => ({ value: id, label: fullName }))}
                placeholder={t('composer.contactHint')}
              />
            </Form.Item>
          ) : null}
        </div>
        <Form.Item name="sentiment" className={styles.row ?? ''}>
          <ChoiceButtons
            label={t('composer.sentiment')}
            options={[{ value: 'NONE', label: t('composer.none') }, ...termOptions('sentiment', sentiments)]}
          />
        </Form.Item>
        <Form.Item
          name="nextStep"
          label={t('composer.nextStep')}
          className={styles.row ?? ''}
          dependencies={['nextAt', 'remindAt']}
          validateTrigger="onSubmit"
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_rule, text: string) => {
                const { nextAt, remindAt } = {
                  nextAt: getFieldValue('nextAt') as Draft['nextAt'],
                  remindAt: getFieldValue('remindAt') as Draft['remindAt'],
                };
                const planned = nextAt.choice !== 'none' || remindAt.choice !== 'none';
                if (planned && text.trim() === '') throw new Error(t('composer.nextStepMissing'));
                return Promise.resolve();
              },
            }),
          ]}
        >
          <Input maxLength={500} placeholder={t('composer.nextStepHint')} autoComplete="off" />
        </Form.Item>
        <Form.Item name="nextAt" className={styles.row ?? ''} rules={[timeFilledIn(t('composer.timeMissing'))]}>
          <WhenField
            label={t('composer.nextAt')}
            choices={nextChoices.map((value) => ({ value, label: t(`composer.next.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="remindAt"
          className={styles.row ?? ''}
          dependencies={['nextAt']}
          rules={[
            timeFilledIn(t('composer.timeMissing')),
            ({ getFieldValue }) => ({
              validator: async (_rule, { choice }: Draft['remindAt']) => {
                const next = getFieldValue('nextAt') as Draft['nextAt'];
                if (choice === 'atNext' && next.choice === 'none') throw new Error(t('composer.nextTimeMissing'));
                return Promise.resolve();
              },
            }),
          ]}
        >
          <WhenField
            label={t('composer.remindAt')}
            choices={remindChoices.map((value) => ({ value, label: t(`composer.remind.${value}`) }))}
          />
        </Form.Item>
        <div className={styles.foot}>
          <span className={styles.hint}>
            {restored ? (
              <>
                {t('composer.restored')}{' '}
                <Button type="link" size="small" onClick={startOver}>
                  {t('composer.discard')}
                </Button>
              </>
            ) : (
              t('composer.keys')
            )}
          </span>
          <Button type="primary" htmlType="submit" loading={pending} aria-keyshortcuts="Control+Enter">
            {t('composer.submit')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

const timeFilledIn = (message: string) => ({
  validator: async (_rule: unknown, { choice, custom }: Draft['nextAt'] | Draft['remindAt']) => {
    if (choice === 'custom' && custom === '') throw new Error(message);
    return Promise.resolve();
  },
});
