import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFieldWords } from '../../shared/i18n/useFieldWords.ts';
import {
  emptyGroup,
  fieldOf,
  isGroup,
  newRule,
  operatorsOf,
  withItem,
  type Field,
  type Group,
  type Rule,
} from './condition.ts';
import styles from './ConditionBuilder.module.css';
import type { ConditionChoices } from './useConditionChoices.ts';
import { ValueField } from './ValueField.tsx';

interface Props {
  readonly group: Group;
  readonly onChange: (group: Group) => void;
  readonly choices: ConditionChoices;
}

/** The condition as a tree: groups joined by "all" or "any", rows of field, comparison and value. */
export function ConditionBuilder({ group, onChange, choices }: Props) {
  return (
    <GroupBox
      group={group}
      number="1"
      choices={choices}
      onChange={onChange}
      change={(id, change) => onChange(withItem(group, id, change))}
    />
  );
}

interface GroupProps extends Props {
  /** Where it stands: `1`, `1.2`. */
  readonly number: string;
  readonly change: (id: string, change: (item: Rule | Group) => Rule | Group | null) => void;
  readonly onRemove?: () => void;
}

function GroupBox({ group, number, choices, onChange, change, onRemove }: GroupProps) {
  const { t } = useTranslation('segments');
  const [first] = choices.fields;
  const add = (item: Rule | Group) => onChange({ ...group, items: [...group.items, item] });

  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('groupOf', { number })}</legend>
      <div className={styles.head}>
        <Segmented
          aria-label={t('joined')}
          value={group.all ? 'all' : 'any'}
          options={[
            { value: 'all', label: t('all') },
            { value: 'any', label: t('any') },
          ]}
          onChange={(joined) => onChange({ ...group, all: joined === 'all' })}
        />
        {onRemove !== undefined && (
          <Button
            type="text"
            icon={<CloseOutlined aria-hidden="true" />}
            aria-label={t('removeGroup')}
            title={t('removeGroup')}
            onClick={onRemove}
          />
        )}
      </div>
      {group.items.length === 0 && onRemove === undefined && <p className={styles.hint}>{t('everyone')}</p>}
      <ul className={styles.items}>
        {group.items.map((item, index) => (
          <li key={item.id}>
            {isGroup(item) ? (
              <GroupBox
                group={item}
                number={`${number}.${index + 1}`}
                choices={choices}
                onChange={(next) => change(item.id, () => next)}
                change={change}
                onRemove={() => change(item.id, () => null)}
              />
            ) : (
              <RuleRow
                rule={item}
                choices={choices}
                onChange={(next) => change(item.id, () => next)}
                onRemove={() => change(item.id, () => null)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.tools}>
        {first !== undefined && (
          <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add(newRule(first))}>
            {t('addRule')}
          </Button>
        )}
        <Button type="text" icon={<PlusOutlined aria-hidden="true" />} onClick={() => add(emptyGroup(!group.all))}>
          {t('addGroup')}
        </Button>
      </div>
    </fieldset>
  );
}

interface RuleProps {
  readonly rule: Rule;
  readonly choices: ConditionChoices;
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
}

function RuleRow({ rule, choices, onChange, onRemove }: RuleProps) {
  const { t } = useTranslation('segments');
  const { fieldName } = useFieldWords();
  const chosen: Field | undefined = fieldOf(rule.field);
  if (chosen === undefined) return null;

  return (
    <div className={styles.rule}>
      <Select
        className={styles.field ?? ''}
        aria-label={t('field')}
        showSearch={{ optionFilterProp: 'label' }}
        value={rule.field}
        options={choices.fields.map(({ name, shown }) => ({ value: name, label: fieldName('Customer', shown) }))}
        onChange={(name: string) => {
          const next = fieldOf(name);
          if (next !== undefined) onChange({ ...newRule(next), id: rule.id });
        }}
      />
      <Select
        className={styles.operator ?? ''}
        aria-label={t('operator')}
        value={rule.operator}
        options={operatorsOf(chosen).map((operator) => ({ value: operator, label: t(`op.${operator}`) }))}
        onChange={(operator) => onChange({ ...rule, operator, value: sameShape(rule, operator) ? rule.value : null })}
      />
      <div className={styles.value}>
        <ValueField field={chosen} rule={rule} choices={choices} onChange={(value) => onChange({ ...rule, value })} />
      </div>
      <Button
        type="text"
        icon={<CloseOutlined aria-hidden="true" />}
        aria-label={t('removeRule')}
        title={t('removeRule')}
        onClick={onRemove}
      />
    </div>
  );
}

const shapeOf = (operator: Rule['operator']) =>
  operator.endsWith('Days') ? 'days' : operator === 'after' || operator === 'before' ? 'day' : 'other';

const sameShape = (rule: Rule, operator: Rule['operator']) => shapeOf(rule.operator) === shapeOf(operator);
