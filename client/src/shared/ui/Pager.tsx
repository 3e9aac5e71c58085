import { LeftOutlined, RightOutlined, VerticalRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Pager.module.css';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null | undefined;
  readonly endCursor: string | null | undefined;
}

interface Page {
  readonly after?: string;
  readonly before?: string;
}

interface Props {
  readonly info: PageInfo | undefined;
  readonly search: { readonly after?: string | undefined; readonly before?: string | undefined };
  readonly turnTo: (page: Page) => void;
}

/** Pages are places in the URL, so Back goes to the page before. */
export function Pager({ info, search, turnTo }: Props) {
  const { t } = useTranslation();
  const isFirst = search.after === undefined && search.before === undefined;
  const { startCursor, endCursor } = info ?? {};

  if (isFirst && !info?.hasNextPage) return null;
  return (
    <nav className={styles.pager} aria-label={t('page.turn')}>
      {!isFirst && (
        <Button icon={<VerticalRightOutlined aria-hidden="true" />} onClick={() => turnTo({})}>
          {t('page.first')}
        </Button>
      )}
      <Button
        icon={<LeftOutlined aria-hidden="true" />}
        disabled={!info?.hasPreviousPage || !startCursor}
        onClick={() => startCursor && turnTo({ before: startCursor })}
      >
        {t('page.previous')}
      </Button>
      <Button
        icon={<RightOutlined aria-hidden="true" />}
        iconPlacement="end"
        disabled={!info?.hasNextPage || !endCursor}
        onClick={() => endCursor && turnTo({ after: endCursor })}
      >
        {t('page.next')}
      </Button>
    </nav>
  );
}
