/** Nine photos of 12 megapixels, chosen at once in a form. */
import { drawn } from './contender.js';

const count = 9;
let files: File[] = [];
let form: HTMLElement | undefined;

const inside = <Found extends Element>(selector: string): Found | null =>
  form?.shadowRoot?.querySelector<Found>(selector) ?? null;

const photosBench = {
  /** Made ahead, and full of detail: what is all of one colour is decoded and written in no time. */
  async prepare(): Promise<void> {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 4000, height: 3000 });
    const context = canvas.getContext('2d')!;
    for (let line = 0; line < 20_000; line++) {
      context.fillStyle = `hsl(${Math.random() * 360} 60% ${Math.random() * 100}%)`;
      context.fillRect(Math.random() * 4000, Math.random() * 3000, 80, 40);
    }
    const blob = await new Promise<Blob>((done) =>
      canvas.toBlob((made) => done(made!), 'image/jpeg', 0.9),
    );
    files = Array.from({ length: count }, (_, index) => new File([blob], `IMG_${index}.jpg`));
  },

  async show(): Promise<void> {
    form?.remove();
    form = document.createElement('civic-form');
    form.setAttribute('item', 'report');
    const report = {
      id: 'report',
      kind: 'report',
      title: '随手拍',
      fields: [{ name: 'photos', type: 'photos', label: '照片', max: count }],
      submit: { url: '/submissions/report' },
    };
    Object.assign(form, { data: { civic: 1, lang: 'zh-Hans', forms: [report] } });
    document.body.append(form);
    while (!inside('input[type=file]')) await drawn();
  },

  async choose(): Promise<void> {
    const input = inside<HTMLInputElement>('input[type=file]')!;
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    performance.mark('asked');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    while ((form!.shadowRoot?.querySelectorAll('.photo canvas').length ?? 0) < count)
      await new Promise((done) => setTimeout(done, 100));
    await drawn();
    performance.mark('painted');
  },
};

export type PhotosBench = typeof photosBench;
Object.assign(globalThis, { photosBench });
