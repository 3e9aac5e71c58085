import { EyeOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import type { FieldTarget } from '../access/fieldTarget.ts';
import { accessChanged } from '../graphql/accessSignal.ts';
import { useAppMutation } from '../graphql/useAppMutation.ts';
import { useHasPermission } from '../session/useSession.ts';
import { ConfirmWithReason } from './ConfirmWithReason.tsx';
import type { RevealableMutation, RevealableMutation$data } from './__generated__/RevealableMutation.graphql.ts';
import { useToast } from './useToast.ts';

const mutation = graphql`
  mutation RevealableMutation($input: RevealFieldInput!) {
    revealField(input: $input) {
      revealedField {
        values
        remaining
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: RevealableMutation$data) => data.revealField;

interface Props {
  readonly target: FieldTarget;
  /** The masked value. */
  readonly children: ReactNode;
}

/** A masked value, and for those who may a button that shows it in full for a reason, until the page is left. */
export function Revealable({ target: { id, field, label }, children }: Props) {
  const { t } = useTranslation();
  const allowed = useHasPermission('fields.reveal');
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [values, setValues] = useState<readonly string[] | null>(null);
  const [reveal, pending] = useAppMutation<RevealableMutation, RevealableMutation$data['revealField']>(mutation, {
    payload: pick,
  });

  // What the new rights make of it, the page asks; what was seen with the old ones goes.
  useEffect(() => accessChanged.listen(() => setValues(null)), []);

  async function confirmed(reason: string): Promise<void> {
    const outcome = await reveal({ input: { id, field, reason } });
    if (!outcome.ok || !outcome.payload.revealedField) return;
    setValues(outcome.payload.revealedField.values);
    setAsking(false);
    toast.success(t('reveal.remaining', { count: outcome.payload.revealedField.remaining }));
  }

  if (!allowed) return children;
  if (values !== null) return <span data-revealed>{values.join(', ')}</span>;
  return (
    <>
      {children}
      <Tooltip title={t('reveal.button', { label })}>
        <Button
          type="text"
          size="small"
          icon={<EyeOutlined aria-hidden="true" />}
          aria-label={t('reveal.button', { label })}
          onClick={() => setAsking(true)}
        />
      </Tooltip>
      <ConfirmWithReason
        open={asking}
        title={t('reveal.title', { label })}
        explanation={t('reveal.explanation')}
        reasonLabel={t('reveal.reason')}
        confirmText={t('reveal.confirm')}
        pending={pending}
        maxLength={200}
        onConfirm={(reason) => void confirmed(reason)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
