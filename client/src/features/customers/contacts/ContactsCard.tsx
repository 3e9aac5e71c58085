import { PlusOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useFieldAccess, type FieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { FieldText, hiddenWhole } from '../../../shared/ui/FieldText.tsx';
import { DateText } from '../../../shared/ui/Time.tsx';
import { Card, NothingYet } from '../profile/Card.tsx';
import { useTerm } from '../terms.ts';
import type { ContactsCard_customer$key } from './__generated__/ContactsCard_customer.graphql.ts';
import type {
  ContactsCardDeleteMutation,
  ContactsCardDeleteMutation$data,
} from './__generated__/ContactsCardDeleteMutation.graphql.ts';
import { ContactDrawer } from './ContactDrawer.tsx';
import type { ContactAccess, ContactRow } from './contactRow.ts';
import styles from './ContactsCard.module.css';

const customerFragment = graphql`
  fragment ContactsCard_customer on Customer {
    id
    contacts {
      id
      version
      fullName
      title
      role
      isPrimary
      phones
      emails
      wechat
      birthday
      birthdayCalendar
      preferredChannel
      doNotContact
      remark
    }
  }
`;

const deleteMutation = graphql`
  mutation ContactsCardDeleteMutation($input: DeleteContactInput!) {
    deleteContact(input: $input) {
      contact {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickDeleted = (data: ContactsCardDeleteMutation$data) => data.deleteContact;

interface Props {
  readonly customer: ContactsCard_customer$key;
  readonly canWrite: boolean;
  readonly onChanged: () => Promise<void>;
}

/** The people at a customer, the main one first. */
export function ContactsCard({ customer, canWrite, onChanged }: Props) {
  const { t } = useTranslation('customers');
  const { id: customerId, contacts } = useFragment(customerFragment, customer);
  const fieldAccess = useFieldAccess('CustomerPageQuery');
  const access: ContactAccess = (field) => fieldAccess(`customer.contacts.${field}`);
  const [editing, setEditing] = useState<ContactRow | 'new' | null>(null);
  const people = contacts ?? [];

  return (
    <Card
      title={t('contact.title')}
      actions={
        canWrite && (
          <Button size="small" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setEditing('new')}>
            {t('contact.create')}
          </Button>
        )
      }
    >
      {people.length === 0 && <NothingYet>{t('contact.none')}</NothingYet>}
      <ul className={styles.people}>
        {people.map((contact) => (
          <Person
            key={contact.id}
            contact={contact}
            access={access}
            {...(canWrite && { onEdit: () => setEditing(contact), onDeleted: onChanged })}
          />
        ))}
      </ul>
      <ContactDrawer
        customerId={customerId}
        contact={editing}
        access={access}
        onClose={() => setEditing(null)}
        onSaved={onChanged}
      />
    </Card>
  );
}

interface PersonProps {
  readonly contact: ContactRow;
  readonly access: ContactAccess;
  readonly onEdit?: () => void;
  readonly onDeleted?: () => Promise<void>;
}

function Person({ contact, access, onEdit, onDeleted }: PersonProps) {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const term = useTerm();
  const { fullName, title, role, isPrimary, doNotContact, phones, emails, wechat, birthday } = contact;
  const name = fullName ?? '';
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <span>
          <b>
            <FieldText
              value={name}
              access={access('fullName')}
              target={{ id: contact.id, field: 'fullName', label: t('contact.fullName') }}
            />
          </b>
          {isPrimary && <span className={styles.badge}>{t('contact.primary')}</span>}
          {doNotContact && <span className={styles.warning}>{t('contact.doNotContact')}</span>}
        </span>
        {onEdit && (
          <span className={styles.actions}>
            <Button size="small" type="text" onClick={onEdit} aria-label={t('contact.editName', { name })}>
              {common('action.edit')}
            </Button>
            {onDeleted && <DeleteContact contact={contact} onDeleted={onDeleted} />}
          </span>
        )}
      </div>
      <div className={styles.meta}>{[title, role && term('contactRole', role)].filter(Boolean).join(' · ')}</div>
      <Reach contact={contact} field="phones" values={phones} access={access('phones')} scheme="tel:" />
      <Reach contact={contact} field="emails" values={emails} access={access('emails')} scheme="mailto:" />
      <Reach contact={contact} field="wechat" values={wechat == null ? [] : [wechat]} access={access('wechat')} />
      {(birthday != null || access('birthday') !== 'FULL') && (
        <div>
          <span className={styles.meta}>{t('contact.birthday')}</span>{' '}
          <FieldText
            // Of a masked day nothing comes, not even whether there is one.
            value={birthday != null ? <DateText value={birthday} /> : hiddenWhole}
            access={access('birthday')}
            target={{ id: contact.id, field: 'birthday', label: `${name} ${t('contact.birthday')}` }}
          />
          {contact.birthdayCalendar === 'LUNAR' && ` (${term('calendar', 'LUNAR')})`}
        </div>
      )}
    </li>
  );
}

interface ReachProps {
  readonly contact: ContactRow;
  readonly field: 'phones' | 'emails' | 'wechat';
  readonly values: readonly string[] | null | undefined;
  readonly access: FieldAccess;
  readonly scheme?: 'tel:' | 'mailto:';
}

function Reach({ contact, field, values, access, scheme }: ReachProps) {
  const { t } = useTranslation('customers');
  const label = t(`contact.${field}`);
  if (access !== 'NONE' && (values ?? []).length === 0) return null;
  const shown: ReactNode[] = (values ?? []).map((value) =>
    scheme !== undefined && access === 'FULL' ? (
      <a key={value} href={`${scheme}${value}`} className={styles.link}>
        {value}
      </a>
    ) : (
      <span key={value} className={styles.link}>
        {value}
      </span>
    ),
  );
  return (
    <div>
      <span className={styles.meta}>{label}</span>{' '}
      <FieldText
        access={access}
        value={shown.length > 0 ? <>{shown}</> : null}
        target={{ id: contact.id, field, label: `${contact.fullName ?? ''} ${label}` }}
      />
    </div>
  );
}

function DeleteContact({
  contact,
  onDeleted,
}: {
  readonly contact: ContactRow;
  readonly onDeleted: () => Promise<void>;
}) {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const [remove, pending] = useAppMutation<
    ContactsCardDeleteMutation,
    ContactsCardDeleteMutation$data['deleteContact']
  >(deleteMutation, { payload: pickDeleted });

  async function confirmed(): Promise<void> {
    const outcome = await remove({ input: { id: contact.id, version: contact.version } });
    if (outcome.ok) await onDeleted();
  }

  return (
    <Popconfirm
      title={t('contact.deleteQuestion', { name: contact.fullName ?? '' })}
      okText={common('action.delete')}
      okButtonProps={{ danger: true }}
      cancelText={common('action.cancel')}
      onConfirm={confirmed}
    >
      <Button
        size="small"
        type="text"
        danger
        loading={pending}
        aria-label={t('contact.deleteName', { name: contact.fullName ?? '' })}
      >
        {common('action.delete')}
      </Button>
    </Popconfirm>
  );
}
