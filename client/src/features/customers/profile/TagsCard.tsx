import { CloseOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { announce } from '../../../shared/ui/liveRegion.ts';
import type { Choice } from '../useCustomerChoices.ts';
import type { TagsCard_customer$key } from './__generated__/TagsCard_customer.graphql.ts';
import type { TagsCardAddMutation, TagsCardAddMutation$data } from './__generated__/TagsCardAddMutation.graphql.ts';
import type {
  TagsCardRemoveMutation,
  TagsCardRemoveMutation$data,
} from './__generated__/TagsCardRemoveMutation.graphql.ts';
import { Card, NothingYet } from './Card.tsx';
import styles from './TagsCard.module.css';

const customerFragment = graphql`
  fragment TagsCard_customer on Customer {
    id
    tags {
      id
      name
    }
  }
`;

const addMutation = graphql`
  mutation TagsCardAddMutation($input: TagCustomerInput!) {
    tagCustomer(input: $input) {
      customer {
        id
        version
        ...TagsCard_customer
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const removeMutation = graphql`
  mutation TagsCardRemoveMutation($input: UntagCustomerInput!) {
    untagCustomer(input: $input) {
      customer {
        id
        version
        ...TagsCard_customer
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickAdded = (data: TagsCardAddMutation$data) => data.tagCustomer;
const pickRemoved = (data: TagsCardRemoveMutation$data) => data.untagCustomer;

interface Props {
  readonly customer: TagsCard_customer$key;
  readonly tags: readonly Choice[];
  readonly canWrite: boolean;
}

export function TagsCard({ customer: customerKey, tags: known, canWrite }: Props) {
  const { t } = useTranslation('customers');
  const { id: customerId, tags } = useFragment(customerFragment, customerKey);
  const [add, adding] = useAppMutation<TagsCardAddMutation, TagsCardAddMutation$data['tagCustomer']>(addMutation, {
    payload: pickAdded,
  });
  const [remove, removing] = useAppMutation<TagsCardRemoveMutation, TagsCardRemoveMutation$data['untagCustomer']>(
    removeMutation,
    { payload: pickRemoved },
  );
  const own = tags ?? [];
  const others = known.filter(({ value }) => own.every(({ id }) => id !== value));

  async function addTag(tagId: string): Promise<void> {
    const outcome = await add({ input: { customerId, tagId } });
    if (outcome.ok) announce(t('profile.tagAdded'));
  }

  async function removeTag(tagId: string): Promise<void> {
    const outcome = await remove({ input: { customerId, tagId } });
    if (outcome.ok) announce(t('profile.tagRemoved'));
  }

  return (
    <Card title={t('form.tags')}>
      {own.length === 0 ? (
        <NothingYet>{t('profile.noTags')}</NothingYet>
      ) : (
        <ul className={styles.tags}>
          {own.map(({ id, name }) => (
            <li key={id} className={styles.tag}>
              {name}
              {canWrite && (
                <button
                  type="button"
                  className={styles.remove}
                  disabled={removing}
                  aria-label={t('profile.removeTag', { name: name ?? '' })}
                  onClick={() => void removeTag(id)}
                >
                  <CloseOutlined aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {canWrite && others.length > 0 && (
        <Select
          className={styles.add ?? ''}
          aria-label={t('profile.addTag')}
          placeholder={t('profile.addTag')}
          value={null}
          loading={adding}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...others]}
          onChange={(tagId: string | null) => tagId !== null && void addTag(tagId)}
        />
      )}
    </Card>
  );
}
