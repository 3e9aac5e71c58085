import { Checkbox, Form, Input, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { FieldText } from '../../../shared/ui/FieldText.tsx';
import { useToast } from '../../../shared/ui/useToast.ts';
import fieldStyles from '../form/CustomerFields.module.css';
import { FormDrawer } from '../form/FormDrawer.tsx';
import { changed, filledIn } from '../form/values.ts';
import { channels } from '../../../shared/lib/channels.ts';
import { contactRoles, useTermOptions } from '../terms.ts';
import type {
  ContactDrawerCreateMutation,
  ContactDrawerCreateMutation$data,
} from './__generated__/ContactDrawerCreateMutation.graphql.ts';
import type {
  ContactDrawerUpdateMutation,
  ContactDrawerUpdateMutation$data,
} from './__generated__/ContactDrawerUpdateMutation.graphql.ts';
import type { ContactAccess, ContactRow } from './contactRow.ts';
import { contactValues, newContact, plainPhone, type ContactValues } from './contactValues.ts';

const createMutation = graphql`
  mutation ContactDrawerCreateMutation($input: CreateContactInput!) {
    createContact(input: $input) {
      contact {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const updateMutation = graphql`
  mutation ContactDrawerUpdateMutation($input: UpdateContactInput!) {
    updateContact(input: $input) {
      contact {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickCreated = (data: ContactDrawerCreateMutation$data) => data.createContact;
const pickUpdated = (data: ContactDrawerUpdateMutation$data) => data.updateContact;

interface Props {
  readonly customerId: string;
  readonly contact: ContactRow | 'new' | null;
  readonly access: ContactAccess;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

export function ContactDrawer({ customerId, contact, access, onClose, onSaved }: Props) {
  const { t } = useTranslation('customers');
  const toast = useToast();
  const [form] = Form.useForm<ContactValues>();
  const options = { payload: pickCreated, namespace: 'customers' };
  const [create, creating] = useAppMutation<
    ContactDrawerCreateMutation,
    ContactDrawerCreateMutation$data['createContact']
  >(createMutation, options);
  const [update, updating] = useAppMutation<
    ContactDrawerUpdateMutation,
    ContactDrawerUpdateMutation$data['updateContact']
  >(updateMutation, { payload: pickUpdated, namespace: 'customers' });
  const known = contact === 'new' ? null : contact;
  const initial = known ? contactValues(known, access) : newContact;

  async function save(values: ContactValues): Promise<void> {
    const outcome = known
      ? await update({ input: { id: known.id, version: known.version, ...changed(initial, values) } }, { form })
      : await create({ input: { customerId, fullName: '', ...filledIn(values) } }, { form });
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
      open={contact !== null}
      title={known ? t('contact.edit') : t('contact.new')}
      submitText={t('form.save')}
      pending={creating || updating}
      form={form}
      onClose={onClose}
    >
      <Form<ContactValues> form={form} layout="vertical" preserve={false} onFinish={save} initialValues={initial}>
        <ContactFields contact={known} access={access} />
      </Form>
    </FormDrawer>
  );
}

interface FieldsProps {
  readonly contact: ContactRow | null;
  readonly access: ContactAccess;
}

function ContactFields({ contact, access }: FieldsProps) {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const options = useTermOptions();
  const wide = fieldStyles['wide'] ?? '';

  const several = (name: 'phones' | 'emails', normalize: (text: string) => string) =>
    contact !== null && access(name) !== 'FULL' ? (
      <ShownOnly label={t(`contact.${name}`)} value={contact[name]?.join(', ')} access={access(name)} />
    ) : (
      <Form.Item
        name={name}
        label={t(`contact.${name}`)}
        extra={t('contact.severalHint')}
        className={wide}
        normalize={(values: string[]) => values.map(normalize).filter((value) => value !== '')}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', ';', '；']} />
      </Form.Item>
    );

  return (
    <div className={fieldStyles['grid']}>
      <Form.Item
        name="fullName"
        label={t('contact.fullName')}
        rules={[
          { required: true, whitespace: true, message: common('field.required', { label: t('contact.fullName') }) },
        ]}
      >
        <Input autoFocus maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="title" label={t('contact.jobTitle')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={t('contact.role')}>
        <Select allowClear options={options('contactRole', contactRoles)} />
      </Form.Item>
      <Form.Item name="preferredChannel" label={t('contact.preferredChannel')}>
        <Select allowClear options={options('channel', channels)} />
      </Form.Item>
      {several('phones', plainPhone)}
      {several('emails', (text) => text.normalize('NFKC').trim())}
      {contact !== null && access('wechat') !== 'FULL' ? (
        <ShownOnly label={t('contact.wechat')} value={contact.wechat} access={access('wechat')} />
      ) : (
        <Form.Item name="wechat" label={t('contact.wechat')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="birthday" label={t('contact.birthday')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="birthdayCalendar" label={t('contact.calendar')}>
        <Segmented options={options('calendar', ['SOLAR', 'LUNAR'])} />
      </Form.Item>
      <Form.Item name="isPrimary" valuePropName="checked" className={wide}>
        <Checkbox>{t('contact.isPrimary')}</Checkbox>
      </Form.Item>
      <Form.Item name="doNotContact" valuePropName="checked" className={wide}>
        <Checkbox>{t('contact.doNotContact')}</Checkbox>
      </Form.Item>
      <Form.Item name="remark" label={t('form.remark')} className={wide}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </div>
  );
}

interface ShownProps {
  readonly label: string;
  readonly value: string | null | undefined;
  readonly access: ReturnType<ContactAccess>;
}

function ShownOnly({ label, value, access }: ShownProps) {
  return (
    <div className={fieldStyles['shown']}>
      <div className={fieldStyles['label']}>{label}</div>
      <FieldText value={value} access={access} />
    </div>
  );
}
