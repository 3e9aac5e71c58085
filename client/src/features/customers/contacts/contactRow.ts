import type { FieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import type { ContactsCard_customer$data } from './__generated__/ContactsCard_customer.graphql.ts';

export type ContactRow = NonNullable<ContactsCard_customer$data['contacts']>[number];
export type ContactAccess = (field: 'fullName' | 'phones' | 'emails' | 'wechat' | 'birthday') => FieldAccess;
