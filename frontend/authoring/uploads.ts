import { nextId } from '../offline/act';
import { Carrier, type Delivery, type Owner } from '../offline/carrier';
import { type Item, Store } from '../offline/store';

const PIECE = 64 * 1024;
const ANSWER_WITHIN = 60_000;
const PREFIX = '["upload",';

/** A file on its way into a draft; it stays on the laptop until the server has all of it. */
export interface Upload extends Item {
  key: string;
  id: string;
  account: string;
  draft: string;
  /** In media/, as it stands in the text already. */
  name: string;
  content: Blob;
  /** Whether it takes the place of the file of that name. */
  replaces: boolean;
  /** Bytes from its start that the server has. */
  sent: number;
  /** Why the server does not take it. */
  refused?: string;
}

export interface Sender extends Owner {
  draft: string;
  /** @param name what it is called in media/; another one than wished where that was taken meanwhile */
  arrived(upload: Upload, name: string): void;
}

type Reply = { received?: number; name?: string };

/** Carries files into drafts piece by piece: a cut line costs a piece at most, a closed page nothing. */
export class Uploads extends Carrier {
  /** Into drafts that are closed now: tried again with the next visit, as a draft may be taken up again. */
  private readonly closed = new Set<string>();

  constructor(
    private readonly store: Store,
    private readonly sender: Sender
  ) {
    super(store, 'melek-uploads', ANSWER_WITHIN, sender);
  }

  async add(name: string, content: Blob, replaces = false): Promise<void> {
    const { account, draft } = this.sender;
    const id = nextId();
    const key = JSON.stringify(['upload', account, draft, id]);
    await this.store.put('drafts', { key, id, account, draft, name, content, replaces, sent: 0 } as Upload);
    this.sender.changed();
    void this.send();
  }

  /** Those into this draft that are not there yet, refused ones too. */
  async underWay(): Promise<Upload[]> {
    return (await this.own()).filter((one) => one.draft === this.sender.draft);
  }

  async forget(upload: Upload): Promise<void> {
    await this.store.remove('drafts', upload.key);
    this.sender.changed();
  }

  private async own(): Promise<Upload[]> {
    const all = await this.store.all<Upload>('drafts');
    return all.filter((one) => one.key?.startsWith(PREFIX) && one.account === this.sender.account);
  }

  protected async empty(): Promise<void> {
    for (const upload of (await this.own()).filter((one) => !one.refused && !this.closed.has(one.id))) {
      const delivery = this.stopped ? ({ kind: 'later' } as const) : await this.deliver(upload);
      if (delivery.kind === 'later') {
        return this.pause();
      }
      this.wentWell();
      await this.conclude(upload, delivery);
    }
  }

  private async conclude(upload: Upload, delivery: Delivery<Reply>): Promise<void> {
    if (delivery.kind === 'received') {
      await this.store.remove('drafts', upload.key);
      this.sender.arrived(upload, delivery.reply.name!);
    } else if (delivery.kind === 'refused' && delivery.reason === 'closed') {
      this.closed.add(upload.id);
    } else if (delivery.kind === 'refused') {
      upload.refused = delivery.message;
      await this.store.put('drafts', upload);
    }
    this.sender.changed();
  }

  private async deliver(upload: Upload): Promise<Delivery<Reply>> {
    try {
      while (!this.stopped) {
        const delivery = await (upload.sent < upload.content.size ? this.piece(upload) : this.whole(upload));
        if (delivery.kind !== 'received' || delivery.reply.name) {
          return delivery;
        }
        upload.sent = delivery.reply.received ?? 0;
        await this.store.put('drafts', upload);
        this.sender.changed();
      }
    } catch (e) {
      // the line was cut
    }
    return { kind: 'later' };
  }

  private piece({ draft, id, sent, content }: Upload): Promise<Delivery<Reply>> {
    const piece = content.slice(sent, sent + PIECE);
    return this.put(`api/workshop/${draft}/uploads/${id}/${sent}`, piece, 'application/octet-stream');
  }

  private whole({ draft, id, name, content, replaces }: Upload): Promise<Delivery<Reply>> {
    const body = JSON.stringify({ name, size: content.size, replaces });
    return this.put(`api/workshop/${draft}/uploads/${id}`, body, 'application/json');
  }
}
