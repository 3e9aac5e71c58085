import { Steps } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { breakpoints, useMediaQuery } from '../../../shared/lib/useMediaQuery.ts';
import { useHasPermission } from '../../../shared/session/useSession.ts';
import { PageHeader } from '../../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../../shared/ui/QueryBoundary.tsx';
import { NoPermission } from '../../../shared/ui/StatePanel.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import styles from './ImportPage.module.css';
import { ImportSteps } from './ImportSteps.tsx';
import './texts.ts';

const steps = ['file', 'mapping', 'check', 'result'] as const;
export type Step = (typeof steps)[number];

/** From a file to customers: which file, what its columns are, what would become of its rows, what became of them. */
export function ImportPage(): ReactElement {
  const { t } = useTranslation('import');
  const allowed = useHasPermission('records.import');
  const phone = useMediaQuery(breakpoints.phone);
  const [id, setId] = useState<string | null>(null);
  const [step, setStep] = useState<Step>('file');

  function begin(uploaded: string): void {
    setId(uploaded);
    setStep('mapping');
  }

  function again(): void {
    setId(null);
    setStep('file');
  }

  if (!allowed) {
    return (
      <>
        <PageHeader title={t('title')} />
        <NoPermission />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={styles.page}>
        <Steps
          size="small"
          responsive={false}
          {...(phone && { type: 'dot' as const })}
          current={steps.indexOf(step)}
          items={steps.map((name) => ({ title: t(`step.${name}`) }))}
        />
        {id === null ? (
          <ChooseFile onUploaded={begin} />
        ) : (
          <QueryBoundary resetKey={id}>
            {(fetchKey) => <ImportSteps id={id} step={step} onStep={setStep} onAgain={again} fetchKey={fetchKey} />}
          </QueryBoundary>
        )}
      </div>
    </>
  );
}
