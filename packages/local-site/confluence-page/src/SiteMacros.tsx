import type { ExtensionManifest, ExtensionProvider } from '@atlaskit/editor-common/extensions';
import type { EditorActions } from '@atlaskit/editor-core';
import type { AppModule } from '../../web/rest/session';
import type { WritingSite } from './contract';
import { macroAtSelection, replaceMacro } from './macroAtSelection';

const extensionType = 'com.atlassian.ecosystem';

/** The app's macros in the editor: in its slash menu, and with their config on the page. */
export class SiteMacros implements ExtensionProvider {
  private readonly manifests: ExtensionManifest[];

  constructor(
    private readonly site: WritingSite,
    private readonly editor: EditorActions,
  ) {
    this.manifests = site.macros.map((module) => this.manifestOf(module));
  }

  getExtensions() {
    return Promise.resolve(this.manifests);
  }

  /** A page that was copied keeps the ids of the app where it comes from: the end of the key says which macro it is. */
  getExtension(type: string, key: string) {
    const name = key.slice(key.lastIndexOf('/') + 1);
    const at = this.site.macros.findIndex((module) => module.key === name);
    return Promise.resolve(type === extensionType ? this.manifests[at] : undefined);
  }

  async search(words: string) {
    const manifests = await this.getExtensions();
    return manifests.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
  }

  getAutoConverter() {
    return Promise.resolve([]);
  }

  private manifestOf(module: AppModule): ExtensionManifest {
    const icon = () => Promise.resolve(() => <img src={module.icon} alt="" width={24} height={24} />);
    return {
      title: module.title,
      type: extensionType,
      key: module.extensionKey,
      description: module.description ?? '',
      icons: { '48': icon },
      modules: {
        quickInsert: [
          {
            key: module.key,
            title: module.title,
            description: module.description ?? '',
            keywords: [module.key],
            icon,
            action: () => this.insert(module),
          },
        ],
        nodes: {
          default: {
            type: module.layout === 'bodied' ? 'bodiedExtension' : 'extension',
            render: () => Promise.resolve(() => null),
            ...(module.config && { update: () => this.reconfigure(module) }),
          },
        },
      },
    };
  }

  private async insert(module: AppModule) {
    const submission = await this.site.configureMacro(module, undefined);
    return submission && this.site.newMacro(module, submission);
  }

  private async reconfigure(module: AppModule) {
    const view = this.editor._privateGetEditorView();
    const macro = view && macroAtSelection(view.state);
    if (!macro) return;
    const submission = await this.site.configureMacro(module, macro.adf);
    if (submission) replaceMacro(view, macro, this.site.reconfiguredMacro(macro.adf, submission));
  }
}
