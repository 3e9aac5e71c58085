import type { ContactDrawerUpdateMutation$variables } from './__generated__/ContactDrawerUpdateMutation.graphql.ts';
import type { ContactAccess, ContactRow } from './contactRow.ts';

type UpdateContactInput = ContactDrawerUpdateMutation$variables['input'];

/** What the form holds; restricted ways to reach a person are not among them, so a mask cannot be sent back. */
export type ContactValues = Partial<{
  [K in Exclude<keyof UpdateContactInput, 'id' | 'version'>]: UpdateContactInput[K] | undefined;
}>;

export const newContact: ContactValues = { birthdayCalendar: 'SOLAR', isPrimary: false, doNotContact: false };

export function contactValues(contact: ContactRow, access: ContactAccess): ContactValues {
  const { fullName, title, role, isPrimary, birthday, birthdayCalendar, preferredChannel, doNotContact, remark } =
    contact;
  return {
    fullName: fullName ?? null,
    title: title ?? null,
    role: role ?? null,
    isPrimary: isPrimary ?? false,
    birthday: birthday ?? null,
    birthdayCalendar: birthdayCalendar ?? 'SOLAR',
    preferredChannel: preferredChannel ?? null,
    doNotContact: doNotContact ?? false,
    remark: remark ?? null,
    ...(access('phones') === 'FULL' && { phones: [...(contact.phones ?? [])] }),
    ...(access('emails') === 'FULL' && { emails: [...(contact.emails ?? [])] }),
    ...(access('wechat') === 'FULL' && { wechat: contact.wechat ?? null }),
  };
}

/** Pasted numbers come with blanks, dashes, full-width digits and +86; they are kept as plain digits. */
export function plainPhone(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s()-]/g, '')
    .replace(/^(\+86|0086)(?=1\d{10}$)/, '');
}
