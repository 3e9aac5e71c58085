import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { thrownError } from '../../../shared/graphql/userErrors.ts';
import { useSession } from '../../../shared/session/useSession.ts';
import { useToast } from '../../../shared/ui/useToast.ts';
import type { CustomersSearch } from '../customersSearch.ts';
import type { SaveSegmentMutation, SaveSegmentMutation$data } from './__generated__/SaveSegmentMutation.graphql.ts';
import type { SaveSegmentQuery } from './__generated__/SaveSegmentQuery.graphql.ts';
import { whereOf } from './listVariables.ts';

const conditionQuery = graphql`
  query SaveSegmentQuery($id: ID!) {
    segment(id: $id) {
      where
    }
  }
`;

const mutation = graphql`
  mutation SaveSegmentMutation($input: CreateSegmentInput!) {
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

const pick = (data: SaveSegmentMutation$data) => data.createSegment;
type Where = SaveSegmentMutation['variables']['input']['where'];

/** Keeps the filters in force as a segment; one that is among them is kept by what it says today. */
export function SaveSegment({ search }: { readonly search: CustomersSearch }) {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const toast = useToast();
  const environment = useRelayEnvironment();
  const viewerId = useSession().id;
  const [form] = Form.useForm<{ name: string }>();
  const [open, setOpen] = useState(false);
  const [create, pending] = useAppMutation<SaveSegmentMutation, SaveSegmentMutation$data['createSegment']>(mutation, {
    payload: pick,
    namespace: 'customers',
  });

  async function conditionOf(): Promise<Where> {
    // One owner as a list of one: that is how the condition is edited.
    const { ownerId, ...own } = whereOf(search, viewerId) ?? {};
    const parts: Where[] = [
      ...(ownerId?.eq ? [{ ownerId: { in: [ownerId.eq] } }] : []),
      ...Object.entries(own).map(([key, value]) => ({ [key]: value })),
      ...(search.text === undefined ? [] : [{ name: { contains: search.text } }]),
    ];
    if (search.segment !== undefined) {
      const data = await fetchQuery<SaveSegmentQuery>(environment, conditionQuery, {
        id: search.segment,
      }).toPromise();
      if (data?.segment?.where) parts.push(data.segment.where);
    }
    return { and: parts };
  }

  async function save({ name }: { name: string }): Promise<void> {
    try {
      const where = await conditionOf();
      const outcome = await create({ input: { name: name.trim(), where } }, { form });
      if (!outcome.ok) return;
      setOpen(false);
      toast.success(t('segmentSaved', { name }));
    } catch (error) {
      toast.error(thrownError(error));
    }
  }

  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {t('saveSegment')}
      </Button>
      <Modal
        open={open}
        title={t('saveSegment')}
        okText={common('action.save')}
        okButtonProps={{ loading: pending }}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{t('saveSegmentHint')}</p>
        <Form form={form} layout="vertical" preserve={false} onFinish={save}>
          <Form.Item
            name="name"
            label={t('segmentName')}
            rules={[
              { required: true, whitespace: true, message: common('field.required', { label: t('segmentName') }) },
            ]}
          >
            <Input autoFocus maxLength={60} autoComplete="off" />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
