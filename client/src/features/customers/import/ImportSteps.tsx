import { Alert, Progress } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { useJob, type FollowedJob } from '../export/useJob.ts';
import type { ImportStepsQuery, ImportStepsQuery$data } from './__generated__/ImportStepsQuery.graphql.ts';
import type {
  ImportStepsRunMutation,
  ImportStepsRunMutation$data,
} from './__generated__/ImportStepsRunMutation.graphql.ts';
import type {
  ImportStepsUndoMutation,
  ImportStepsUndoMutation$data,
} from './__generated__/ImportStepsUndoMutation.graphql.ts';
import type { Step } from './ImportPage.tsx';
import { MappingStep } from './MappingStep.tsx';
import { RowsStep } from './RowsStep.tsx';

const query = graphql`
  query ImportStepsQuery($id: ID!) {
    customerImport(id: $id) {
      id
      fileName
      rows
      status
      columns {
        title
        samples
      }
      mapping {
        column
        field
      }
      values {
        field
        text
        value
      }
      duplicates
      key
      defaultKind
      created
      updated
      skipped
      failed
      kept
      undoableUntil
      preview {
        row
        outcome
        name
        message
      }
    }
    importFields {
      name
      title
    }
  }
`;

const runMutation = graphql`
  mutation ImportStepsRunMutation($input: ImportCustomersInput!) {
    importCustomers(input: $input) {
      job {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const undoMutation = graphql`
  mutation ImportStepsUndoMutation($input: UndoCustomerImportInput!) {
    undoCustomerImport(input: $input) {
      job {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickRun = (data: ImportStepsRunMutation$data) => data.importCustomers;
const pickUndo = (data: ImportStepsUndoMutation$data) => data.undoCustomerImport;

export type Import = NonNullable<ImportStepsQuery$data['customerImport']>;
export type ImportField = NonNullable<ImportStepsQuery$data['importFields']>[number];
type Work = 'checking' | 'writing' | 'undoing';

interface Props {
  readonly id: string;
  readonly step: Step;
  readonly onStep: (step: Step) => void;
  readonly onAgain: () => void;
  readonly fetchKey: number;
}

/** The steps after the file. Each is a job; the page follows it and reads the import again when it is over. */
export function ImportSteps({ id, step, onStep, onAgain, fetchKey }: Props) {
  const { t } = useTranslation('import');
  const [refresh, setRefresh] = useState(0);
  const [working, setWorking] = useState<{ readonly jobId: string; readonly work: Work } | null>(null);
  const [errorFile, setErrorFile] = useState<string | null>(null);
  const [stopped, setStopped] = useState(false);
  const { customerImport, importFields } = useLazyLoadQuery<ImportStepsQuery>(
    query,
    { id },
    { fetchKey: fetchKey + refresh, fetchPolicy: 'store-and-network' },
  );
  const work = working?.work;
  const finish = useCallback(
    ({ status, file }: FollowedJob) => {
      setWorking(null);
      setStopped(status !== 'DONE');
      setRefresh((count) => count + 1);
      if (work === 'writing') setErrorFile(file?.url ?? null);
      if (status === 'DONE') onStep(work === 'checking' ? 'check' : 'result');
    },
    [work, onStep],
  );
  const job = useJob(working?.jobId ?? null, finish);
  const [run, starting] = useAppMutation<ImportStepsRunMutation, ImportStepsRunMutation$data['importCustomers']>(
    runMutation,
    {
      payload: pickRun,
      namespace: 'import',
    },
  );
  const [undo, undoing] = useAppMutation<ImportStepsUndoMutation, ImportStepsUndoMutation$data['undoCustomerImport']>(
    undoMutation,
    { payload: pickUndo, namespace: 'import' },
  );

  async function start(next: 'writing' | 'undoing'): Promise<void> {
    const outcome = next === 'writing' ? await run({ input: { id } }) : await undo({ input: { id } });
    if (outcome.ok && outcome.payload.job) setWorking({ jobId: outcome.payload.job.id, work: next });
  }

  if (!customerImport) return <Alert type="error" showIcon title={t('stopped')} role="alert" />;
  if (working) {
    const percent = job?.total ? Math.floor((100 * (job.done ?? 0)) / job.total) : 0;
    return (
      <div role="status">
        <p>{t(working.work)}</p>
        <Progress percent={percent} status="active" aria-label={t(working.work)} />
        {job?.total != null && <p>{t('progress', { done: job.done ?? 0, total: job.total })}</p>}
      </div>
    );
  }
  return (
    <>
      {stopped && <Alert type="error" showIcon title={t('stopped')} role="alert" />}
      {step === 'mapping' ? (
        <MappingStep
          imported={customerImport}
          fields={importFields ?? []}
          onChecking={(jobId) => setWorking({ jobId, work: 'checking' })}
        />
      ) : (
        <RowsStep
          imported={customerImport}
          over={step === 'result'}
          errorFile={errorFile}
          pending={starting || undoing}
          onBack={() => onStep('mapping')}
          onRun={() => void start('writing')}
          onUndo={() => void start('undoing')}
          onAgain={onAgain}
        />
      )}
    </>
  );
}
