import { useWords } from '../words/words-context.js';
import { EvidenceThumb } from './evidence-thumb.js';
import './fields.css';

/** The evidence of a fact, to look at. */
export function EvidenceList({ ids }: { ids: readonly string[] }) {
  const t = useWords();
  if (ids.length === 0) return <p className="minor">{t.evidence.none}</p>;
  return (
    <ul className="thumbs">
      {ids.map((id, index) => (
        <EvidenceThumb key={id} id={id} title={t.evidence.piece(index + 1)} />
      ))}
    </ul>
  );
}
