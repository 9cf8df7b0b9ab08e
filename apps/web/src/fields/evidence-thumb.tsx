import { CloseOutlined, FileOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/words-context.js';
import { evidenceAddress } from './upload-evidence.js';

/** One piece of evidence; what is no picture is shown as a file. It opens in a tab of its own. */
export function EvidenceThumb({ id, title, remove }: { id: string; title: string; remove?: () => void }) {
  const t = useWords();
  const [isPicture, setIsPicture] = useState(true);
  return (
    <li className="thumb">
      <a href={evidenceAddress(id)} target="_blank" rel="noreferrer" title={t.evidence.open}>
        {isPicture ? (
          <img src={evidenceAddress(id)} alt={title} loading="lazy" onError={() => setIsPicture(false)} />
        ) : (
          <span className="thumb-file">
            <FileOutlined aria-hidden /> {title}
          </span>
        )}
      </a>
      {remove && (
        <Button
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t.evidence.remove(title)}
          onClick={remove}
          className="thumb-remove"
        />
      )}
    </li>
  );
}
