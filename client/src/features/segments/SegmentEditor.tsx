import { Alert, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useLanguage } from '../../shared/i18n/useLanguage.ts';
import { formatNumber } from '../../shared/lib/format.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type {
  SegmentEditorCreateMutation,
  SegmentEditorCreateMutation$data,
} from './__generated__/SegmentEditorCreateMutation.graphql.ts';
import type { SegmentEditorQuery } from './__generated__/SegmentEditorQuery.graphql.ts';
import type {
  SegmentEditorUpdateMutation,
  SegmentEditorUpdateMutation$data,
} from './__generated__/SegmentEditorUpdateMutation.graphql.ts';
import { emptyGroup, groupOf, isComplete, whereOf, type Group, type Json } from './condition.ts';
import { ConditionBuilder } from './ConditionBuilder.tsx';
import styles from './SegmentsPage.module.css';
import { sharings, useProblemWords, useSharingWords, type Sharing } from './sharing.ts';
import { useConditionChoices } from './useConditionChoices.ts';
import { useCustomerCount } from './useCustomerCount.ts';

const query = graphql`
  query SegmentEditorQuery($id: ID!, $there: Boolean!) {
    segment(id: $id) @include(if: $there) {
      id
      version
      name
      description
      sharing
      where
      problem
    }
  }
`;

const createMutation = graphql`
  mutation SegmentEditorCreateMutation($input: CreateSegmentInput!) {
    createSegment(input: $input) {
      segment {
        id
        name
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const updateMutation = graphql`
  mutation SegmentEditorUpdateMutation($input: UpdateSegmentInput!) {
    updateSegment(input: $input) {
      segment {
        id
        version
        name
        description
        sharing
        where
        problem
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickCreated = (data: SegmentEditorCreateMutation$data) => data.createSegment;
const pickUpdated = (data: SegmentEditorUpdateMutation$data) => data.updateSegment;

interface Values {
  readonly name: string;
  readonly description?: string | null;
  readonly sharing: Sharing;
}

interface Props {
  /** Null for a new one. */
  readonly id: string | null;
  readonly fetchKey: number;
  readonly onSaved: () => void;
}

/** The name, the condition and whom a segment is shared with; tells while editing how many fit. */
export function SegmentEditor({ id, fetchKey, onSaved }: Props) {
  const { t } = useTranslation('segments');
  const { t: common } = useTranslation();
  const toast = useToast();
  const language = useLanguage();
  const sharing = useSharingWords();
  const problemWords = useProblemWords();
  const choices = useConditionChoices();
  const { segment } = useLazyLoadQuery<SegmentEditorQuery>(
    query,
    { id: id ?? '', there: id !== null },
    { fetchKey, fetchPolicy: id === null ? 'store-only' : 'network-only' },
  );
  const [form] = Form.useForm<Values>();
  const [group, setGroup] = useState<Group | null>(() =>
    id === null ? emptyGroup() : groupOf(segment?.where as Json),
  );
  const [changed, setChanged] = useState(id === null);
  const [create, creating] = useAppMutation<
    SegmentEditorCreateMutation,
    SegmentEditorCreateMutation$data['createSegment']
  >(createMutation, { payload: pickCreated, namespace: 'segments' });
  const [update, updating] = useAppMutation<
    SegmentEditorUpdateMutation,
    SegmentEditorUpdateMutation$data['updateSegment']
  >(updateMutation, { payload: pickUpdated, namespace: 'segments' });

  const complete = group === null || isComplete(group);
  const where = group === null ? null : whereOf(group);
  const fits = useCustomerCount(where !== null && complete ? { where } : null);

  function edit(next: Group): void {
    setGroup(next);
    setChanged(true);
  }

  async function save(values: Values): Promise<void> {
    const facts = { name: values.name.trim(), description: values.description ?? null, sharing: values.sharing };
    const outcome =
      id === null || !segment
        ? await create({ input: { ...facts, where: where ?? {} } }, { form })
        : await update(
            { input: { id, version: segment.version, ...facts, ...(changed && where !== null && { where }) } },
            { form },
          );
    if (!outcome.ok) return;
    toast.success(t(id === null ? 'created' : 'saved', { name: values.name }));
    onSaved();
  }

  if (id !== null && !segment) return <Alert type="warning" title={t('errors.SEGMENT_NOT_FOUND')} />;
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{
        name: segment?.name ?? '',
        description: segment?.description ?? '',
        sharing: segment?.sharing ?? 'PRIVATE',
      }}
      onFinish={save}
    >
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: common('field.required', { label: t('name') }) }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <section aria-label={t('where')} className={styles.condition}>
        {group === null ? (
          <Alert
            type="info"
            title={segment?.problem ? problemWords(segment.problem) : t('elsewhere')}
            action={<Button onClick={() => edit(emptyGroup())}>{t('startOver')}</Button>}
          />
        ) : (
          <ConditionBuilder group={group} onChange={edit} choices={choices} />
        )}
        <p className={styles.fits} role="status">
          {!complete
            ? t('incomplete')
            : fits.error !== null
              ? fits.error.text
              : fits.loading
                ? t('fitsLoading')
                : fits.count !== null && t('fits', { total: formatNumber(fits.count, language) })}
        </p>
      </section>
      <Form.Item name="sharing" label={t('sharing')} extra={t('sharingHint')}>
        <Select options={sharings.map((value) => ({ value, label: sharing(value) }))} />
      </Form.Item>
      <Form.Item name="description" label={t('description')} extra={t('descriptionHint')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={creating || updating} disabled={!complete}>
        {common('action.save')}
      </Button>
    </Form>
  );
}
