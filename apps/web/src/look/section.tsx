import { type ReactNode, useId } from 'react';

/** A titled part of a page, on white. */
export function Section({
  title,
  extra,
  children,
  tone,
}: {
  title: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  tone?: 'accent';
}) {
  const id = useId();
  return (
    <section className={tone ? `section section-${tone}` : 'section'} aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {extra}
      </div>
      {children}
    </section>
  );
}
