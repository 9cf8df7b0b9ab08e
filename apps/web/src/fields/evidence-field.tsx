import { CameraOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Spin } from 'antd';
import { type ChangeEvent, useId, useState } from 'react';
import { describeError } from '../look/describe-error.js';
import { useWords } from '../words/words-context.js';
import { EvidenceThumb } from './evidence-thumb.js';
import { uploadEvidence } from './upload-evidence.js';
import './fields.css';

interface Props {
  value?: readonly string[];
  onChange?: (value: string[]) => void;
  /** One picture per person, where many are certified at once. */
  compact?: boolean;
  label: string;
}

const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf,video/mp4';

/** Pictures, films and papers that prove a fact; a phone or tablet opens its camera. */
export function EvidenceField({ value = [], onChange, compact, label }: Props) {
  const t = useWords();
  const id = useId();
  const [busy, setBusy] = useState(0);
  const [problem, setProblem] = useState('');
  const add = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    setProblem('');
    setBusy(files.length);
    const ids = [...value];
    for (const file of files) {
      try {
        ids.push(await uploadEvidence(file));
        onChange?.([...ids]);
      } catch (error) {
        setProblem(`${file.name}: ${describeError(error, t).title}`);
      }
      setBusy((left) => left - 1);
    }
  };
  const input = (name: string, capture: boolean) => (
    <input
      id={`${id}-${name}`}
      type="file"
      className="visually-hidden"
      accept={capture ? 'image/*' : ACCEPTED}
      multiple={!capture && !compact}
      {...(capture ? { capture: 'environment' as const } : {})}
      onChange={(event) => void add(event)}
    />
  );
  return (
    <fieldset className={compact ? 'evidence evidence-compact' : 'evidence'} aria-label={label}>
      {value.length > 0 && (
        <ul className="thumbs">
          {value.map((evidenceId, index) => (
            <EvidenceThumb
              key={evidenceId}
              id={evidenceId}
              title={t.evidence.piece(index + 1)}
              remove={() => onChange?.(value.filter((other) => other !== evidenceId))}
            />
          ))}
        </ul>
      )}
      <div className="evidence-buttons">
        {input('camera', true)}
        <label htmlFor={`${id}-camera`} className="file-button">
          <CameraOutlined aria-hidden /> {t.evidence.camera}
        </label>
        {input('file', false)}
        <label htmlFor={`${id}-file`} className="file-button">
          <PaperClipOutlined aria-hidden /> {t.evidence.file}
        </label>
        <span role="status">
          {busy > 0 && (
            <>
              <Spin size="small" /> {t.evidence.uploading(busy)}
            </>
          )}
        </span>
      </div>
      {!compact && <p className="minor">{t.evidence.rule}</p>}
      {problem && (
        <p className="mark-red" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
