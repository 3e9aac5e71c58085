import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchQuery, graphql, useFragment, useRelayEnvironment } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { thrownError } from '../../../shared/graphql/userErrors.ts';
import { useToast } from '../../../shared/ui/useToast.ts';
import type { Choice } from '../BoardTools.tsx';
import type { EditOpportunity_opportunity$key } from './__generated__/EditOpportunity_opportunity.graphql.ts';
import type {
  EditOpportunityMutation,
  EditOpportunityMutation$data,
} from './__generated__/EditOpportunityMutation.graphql.ts';
import type { EditOpportunityQuery } from './__generated__/EditOpportunityQuery.graphql.ts';
import { OpportunityFields } from './OpportunityFields.tsx';
import { changes, valuesOf, type OpportunityValues } from './opportunityValues.ts';

const fragment = graphql`
  fragment EditOpportunity_opportunity on Opportunity {
    id
    version
    title
    amount
    expectedCloseOn
    source
    competitor
    owner {
      id
      name
    }
    contact {
      id
      fullName
    }
    customer {
      contacts {
        id
        fullName
      }
    }
  }
`;

const latestQuery = graphql`
  query EditOpportunityQuery($id: ID!) {
    opportunity(id: $id) {
      version
      ...EditOpportunity_opportunity
    }
  }
`;

const mutation = graphql`
  mutation EditOpportunityMutation($input: UpdateOpportunityInput!) {
    updateOpportunity(input: $input) {
      opportunity {
        ...EditOpportunity_opportunity
        pipeline {
          id
          stages {
            id
            summary {
              count
              amount
              weightedAmount
              staleCount
            }
          }
        }
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: EditOpportunityMutation$data) => data.updateOpportunity;

interface Props {
  readonly opportunity: EditOpportunity_opportunity$key;
  readonly owners: readonly Choice[];
  readonly onDone: () => void;
}

/** The fields of an opportunity. A conflict keeps what was typed and lets the person decide. */
export function EditOpportunity({ opportunity, owners, onDone }: Props) {
  const { t } = useTranslation('pipeline');
  const { t: common } = useTranslation();
  const toast = useToast();
  const environment = useRelayEnvironment();
  const [form] = Form.useForm<OpportunityValues>();
  const current = useFragment(fragment, opportunity);
  // What the form was filled from; the store may move on while the user types.
  const [base, setBase] = useState(current);
  const [conflict, setConflict] = useState(false);
  const [update, pending] = useAppMutation<EditOpportunityMutation, EditOpportunityMutation$data['updateOpportunity']>(
    mutation,
    { payload: pick },
  );

  async function save(values: OpportunityValues, version: number): Promise<void> {
    const changed = changes(base, values);
    if (Object.keys(changed).length === 0) return onDone();
    const outcome = await update({ input: { id: base.id, version, ...changed } }, { form });
    if (outcome.ok) {
      toast.success(t('form.saved'));
      onDone();
    } else if (outcome.errors.some(({ code }) => code === 'VERSION_CONFLICT')) {
      await refresh();
      setConflict(true);
    }
  }

  async function refresh(): Promise<void> {
    try {
      await fetchQuery<EditOpportunityQuery>(environment, latestQuery, { id: base.id }).toPromise();
    } catch (error) {
      toast.error(thrownError(error));
    }
  }

  function loadLatest(): void {
    setBase(current);
    setConflict(false);
    form.setFieldsValue(valuesOf(current));
  }

  return (
    <>
      {conflict && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          style={{ marginBlockEnd: 16 }}
          title={t('form.conflictTitle')}
          description={
            <>
              <p>{t('form.conflictText')}</p>
              <Button onClick={loadLatest}>{t('form.loadLatest')}</Button>{' '}
              <Button
                type="primary"
                onClick={() => {
                  setConflict(false);
                  void save(form.getFieldsValue(), current.version);
                }}
              >
                {t('form.keepMine')}
              </Button>
            </>
          }
        />
      )}
      <Form
        form={form}
        layout="vertical"
        onFinish={(values) => save(values, base.version)}
        initialValues={valuesOf(base)}
      >
        <OpportunityFields
          owners={owners}
          contacts={(base.customer?.contacts ?? []).map(({ id, fullName }) => ({ value: id, label: fullName ?? '' }))}
        />
        <div style={{ display: 'flex', gap: 8, justifyContent: 'end' }}>
          <Button onClick={onDone}>{common('action.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={pending}>
            {common('action.save')}
          </Button>
        </div>
      </Form>
    </>
  );
}
