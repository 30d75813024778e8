import type { connectEn } from './connect-en';

/** The German texts about Stripe accounts and about the shop's own backend. */
export const connectDe: typeof connectEn = {
  problem: {
    bad_account: 'Die Kennung eines Stripe-Kontos beginnt mit acct_.',
    already_connected:
      'Dieses Konto ist in diesem Modus schon verbunden. Bitte stattdessen die vorhandene Verbindung ändern.',
    bad_webhook_secret: 'Das Webhook-Geheimnis beginnt mit whsec_. Stripe zeigt es beim Webhook-Endpunkt an.',
    bad_colour: 'Eine Farbe wird wie #0b6e69 geschrieben.',
    bad_theme: 'Dieses Aussehen gibt es nicht.',
    bad_welcome: 'Die ersten Worte sind eine Zeile mit höchstens 300 Zeichen.',
    key_or_secret:
      'Bitte oben den eingeschränkten Schlüssel eintragen, oder das Geheimnis eines von Hand angelegten Endpunkts (whsec_…).',
    not_installed: 'Es ist kein Shop verbunden.',
    leaving: 'Die Daten dieses Shops werden gerade gelöscht.',
    being_opened: 'Der Endpunkt wird gerade angelegt. Bitte einen Moment warten.',
    no_webhook_secret: 'Es gibt noch keinen Endpunkt, über den eine Antwort kommen könnte.',
    key_only_reads: 'Diese Verbindung liest nur: Für den Test müsste eine Zahlung angelegt werden.',
    ping_not_allowed: 'Der Schlüssel darf keine PaymentIntents anlegen, darum geht der Test nicht.',
    ping_refused: 'Stripe nimmt den Test nicht an. Kann dieses Konto in Euro bezahlt werden?',
    webhook_id: 'Das ist die Kennung des Webhook-Endpunkts. Sein Geheimnis beginnt mit whsec_.',
    bad_api_key: 'Ein eingeschränkter Schlüssel beginnt mit rk_test_ oder rk_live_.',
    standard_key:
      'Das ist ein allgemeiner geheimer Schlüssel, der alles darf. Bitte einen eingeschränkten (rk_) erstellen.',
    publishable_as_key: 'Das ist der veröffentlichbare Schlüssel. Hier wird der eingeschränkte (rk_) gebraucht.',
    bad_publishable_key: 'Ein veröffentlichbarer Schlüssel beginnt mit pk_test_ oder pk_live_.',
    secret_as_publishable:
      'Das ist ein geheimer Schlüssel, der nie in einen Browser gelangen darf. Hier gehört der veröffentlichbare (pk_) hin.',
    live_key_in_test: 'Das ist ein Schlüssel für den Livemodus, die Verbindung ist aber im Testmodus.',
    test_key_in_live: 'Das ist ein Schlüssel für den Testmodus, die Verbindung ist aber im Livemodus.',
    bad_sales_channel: 'Verkaufskanäle sind Kennungen aus Buchstaben, Ziffern, „-“ und „_“, höchstens 100.',
    test_takes_over:
      'Ohne dieses Livekonto würde ein Testkonto deines Shops auf unserer eigenen Zahlungsseite an seine Stelle treten, und Bestellungen würden mit Testgeld bezahlt. Bitte zuerst das Testkonto entfernen.',
    no_api_key: 'Es gibt keinen eingeschränkten Schlüssel, der sich prüfen ließe.',
    key_refused: 'Stripe kennt diesen Schlüssel nicht oder nicht mehr.',
    stripe_unavailable: 'Stripe antwortet gerade nicht. Bitte gleich noch einmal versuchen.',
    too_many: 'Zu viele Versuche. Bitte eine Minute warten.',
    busy: 'Gerade wird zu viel ausprobiert. Bitte gleich noch einmal versuchen.',
    bad_event_url: 'Die Adresse beginnt mit https und enthält keinen Benutzer und kein #.',
    bad_event_secret: 'Das Geheimnis besteht aus whsec_ und Base64 von 24 bis 64 zufälligen Bytes.',
    no_secret_key:
      'Der Betreiber hat stripe-chat.secret-key noch nicht gesetzt; bis dahin lässt sich nichts Geheimes speichern.',
    events_not_wanted: 'Es ist keine Adresse für Ereignisse gesetzt.',
  },
  cause: {
    bad_address:
      'Die Adresse des Shops ist nicht https oder führt zu einem privaten Rechner. Der Betreiber muss ihn in stripe-chat.trusted-shop-hosts nennen.',
    not_reached: 'Der Shop ist unter dieser Adresse nicht erreichbar.',
    gone: 'Der Shop nimmt keine Ereignisse mehr an (Antwort 410).',
    answered: 'Der Shop hat es nicht angenommen (Antwort {status}).',
  },
  pages: {
    stripe: {
      title: 'Stripe',
      intro:
        'Die Konten, mit denen dein Shop bezahlt wird. Durch sie weiß der Chat, wie es um eine Zahlung steht, und unsere eigene Zahlungsseite nimmt sie entgegen.',
      loading: 'Wird geladen …',
      loadFailed: 'Die Verbindungen konnten nicht geladen werden.',
      emptyTitle: 'Es ist kein Stripe-Konto verbunden',
      emptyText: 'Bis dahin weiß der Chat nichts über Zahlungen.',
      add: 'Konto verbinden',
      another: 'Weiteres Konto verbinden',
      connect: 'Verbinden',
      cancel: 'Abbrechen',
      mode: 'Modus',
      test: 'Testmodus',
      live: 'Livemodus',
      stepWebhook: 'Im Stripe-Dashboard einen Webhook-Endpunkt mit dieser Adresse anlegen.',
      stepSecret: 'Das Geheimnis, das Stripe dazu anzeigt (whsec_…), hier eintragen.',
      stepOurs: 'Den Webhook-Endpunkt bei Stripe legen wir selbst an.',
      webhookUrl: 'Webhook-Adresse',
      copyWebhook: 'Webhook-Adresse kopieren',
      copyWebhookOf: 'Webhook-Adresse von {account} kopieren',
      events: 'Diese Ereignisse wählen:',
      stepKey: 'Einen eingeschränkten Schlüssel erstellen.',
      newKey: 'Bei Stripe erstellen, Rechte inbegriffen',
      stepEnter: 'Schlüssel und Kontokennung hier eintragen.',
      byHand: 'Den Webhook-Endpunkt von Hand anlegen',
      address: 'Adresse des Webhook-Endpunkts',
      deaf: 'Ereignisse von Stripe kommen nicht an: Es gibt keinen Webhook-Endpunkt, dessen Geheimnis wir kennen.',
      heardByOurs: 'Ereignisse von Stripe kommen über den Webhook-Endpunkt an, den wir angelegt haben.',
      heardByHand: 'Ereignisse von Stripe kommen über den von Hand angelegten Webhook-Endpunkt an.',
      lastEvent: 'Letztes Ereignis: {at}',
      silent: 'Der Webhook-Endpunkt ist bekannt, aber noch kam kein Ereignis an.',
      silentTry: 'Der Webhook-Endpunkt ist bekannt, aber noch kam kein Ereignis an. Drücke „Ereignisse testen“.',
      hearing: 'Stripe wird gefragt …',
      setUpEvents: 'Ereignisse einrichten',
      tryEvents: 'Ereignisse testen',
      trialAnswered:
        'Der Test kam zurück: Ereignisse von Stripe erreichen uns. (Dafür wurde ein PaymentIntent über 1,00 € angelegt und sofort storniert.)',
      trialSilent:
        'Der Test kam nicht innerhalb einer halben Minute zurück. Erreicht Stripe die Adresse unten? Ist der Endpunkt dort eingeschaltet?',
      endpoint: {
        not_allowed:
          'Der Schlüssel darf ihn nicht anlegen: Ihm fehlt das Recht „Webhook Endpoints: Write“ ({permission}). Gib es ihm im Stripe-Dashboard und drücke „Ereignisse einrichten“, oder lege den Endpunkt von Hand an.',
        not_taken:
          'Stripe nimmt die Adresse nicht an: Im Livemodus muss sie öffentlich sein und mit https beginnen. Oder das Konto hat schon 16 Endpunkte.',
        key_refused: 'Stripe kennt den Schlüssel nicht, oder nicht mehr.',
        silent: 'Stripe hat nicht geantwortet. Bitte noch einmal „Ereignisse einrichten“ drücken.',
        failed: 'Das hat nicht geklappt. Bitte noch einmal „Ereignisse einrichten“ drücken.',
      },
      accountField: 'Kontokennung (acct_…)',
      webhookSecret: 'Webhook-Geheimnis (whsec_…)',
      webhookSecretKept: 'Webhook-Geheimnis (leer: bleibt, wie es ist)',
      apiKey: 'Eingeschränkter Schlüssel (rk_…)',
      apiKeyKept: 'Eingeschränkter Schlüssel (leer: bleibt, wie er ist)',
      publishableField: 'Veröffentlichbarer Schlüssel (pk_…), für unsere eigene Zahlungsseite',
      channelsTitle: 'Für diese Verkaufskanäle',
      channelsAll: 'Keiner ist angehakt: Das Konto ist für alle.',
      channelsSome: 'Das Konto ist nur für die angehakten.',
      channelsField: 'Nur für diese Verkaufskanäle (Kennungen; leer: alle)',
      readOnlyField: 'Nur lesen: nichts in Zahlungen vermerken, keine entgegennehmen',
      sealed:
        'Webhook-Geheimnis und eingeschränkter Schlüssel werden verschlüsselt gespeichert und nie wieder angezeigt.',
      publishable: 'Veröffentlichbarer Schlüssel',
      copyPublishableOf: 'Veröffentlichbaren Schlüssel von {account} kopieren',
      noPublishable:
        'Kein veröffentlichbarer Schlüssel: Auf unserer eigenen Zahlungsseite ist dieses Konto nicht nutzbar.',
      readOnly:
        'Nur lesen: In Zahlungen wird nichts vermerkt, und unsere eigene Zahlungsseite nimmt darüber kein Geld entgegen.',
      channels: 'Nur für Verkaufskanäle: {ids}',
      noKey:
        'Kein eingeschränkter Schlüssel: Der Chat lebt allein von den Ereignissen, die Stripe sendet, und kann nicht nachfragen.',
      notChecked: 'Der Schlüssel wurde noch nicht geprüft.',
      checking: 'Stripe wird nach jedem Recht des Schlüssels gefragt …',
      allRights: 'Der Schlüssel hat alle Rechte.',
      enough: 'Genug für den Chat neben einem anderen Zahlungs-Plugin. Für unsere eigene Zahlungsseite fehlt:',
      lacks: 'Dem Schlüssel fehlt ein Recht. | Dem Schlüssel fehlen {count} Rechte.',
      refused:
        'Stripe kennt diesen Schlüssel nicht oder nicht mehr. Bitte einen neuen erstellen und unter „Ändern“ eintragen.',
      rights: {
        payment_intents_write: {
          name: 'PaymentIntents: Schreiben',
          without:
            'Ohne dieses Recht kann niemand auf unserer eigenen Zahlungsseite bezahlen, und in Zahlungen wird nichts vermerkt.',
        },
        refunds_write: {
          name: 'Charges and Refunds: Schreiben',
          without: 'Ohne dieses Recht kann unsere eigene Zahlungsseite kein Geld erstatten.',
        },
        payment_method_domains_write: {
          name: 'Payment Method Domains: Schreiben',
          without: 'Ohne dieses Recht erscheinen Apple Pay und Google Pay nicht auf unserer eigenen Zahlungsseite.',
        },
      },
      mend: 'Im Stripe-Dashboard den Schlüssel bearbeiten, ihm diese Rechte geben und hier noch einmal prüfen.',
      unheard: 'Stripe sendet diese Ereignisse nicht hierher. Was sie melden, kommt hier spät oder gar nicht an:',
      unheardMend:
        '„Ereignisse einrichten“ drücken, oder die Ereignisse dem Webhook-Endpunkt im Stripe-Dashboard hinzufügen. Danach erneut prüfen.',
      notLooked:
        'Ob Stripe alle Ereignisse sendet, ist nicht bekannt: Um nachzusehen, braucht der Schlüssel auch das Recht „Webhook Endpoints: Read“.',
      checkedAt: 'Geprüft: {at}',
      check: 'Schlüssel prüfen',
      checkAgain: 'Schlüssel erneut prüfen',
      change: 'Ändern',
      remove: 'Entfernen',
      keep: 'Behalten',
      removeTitle: '{account} entfernen?',
      removeText:
        'Der Chat erfährt nichts mehr über Zahlungen mit diesem Konto: keine Ablehnungsgründe, keine Bestätigungen, keine Erstattungen. Bestellungen, deren Zahlung auf unserer eigenen Zahlungsseite begonnen hat, lassen sich dort erst wieder bezahlen, wenn dieses Konto erneut verbunden ist. Ein Livekonto, an dessen Stelle ein Testkonto treten würde, lässt sich erst nach diesem entfernen. Die Schlüssel werden hier gelöscht, und bei Stripe der Webhook-Endpunkt, den wir angelegt haben; ein von Hand angelegter bleibt dort, bis er gelöscht wird.',
      removed: '{account} wurde entfernt.',
    },
    shopEvents: {
      title: 'Ereignisse für den Shop',
      intro:
        'Das Backend deines Shops erfährt, was aus Zahlungen auf unserer eigenen Zahlungsseite wird: als Standard Webhooks, signiert mit einem Geheimnis, das beide Seiten kennen.',
      loadFailed: 'Die Adresse konnte nicht geladen werden.',
      nothing:
        'Ein Shopware-Shop braucht hier nichts: Die App teilt es ihm mit. Andere Shops: Solange keine Adresse gesetzt ist, wird nichts mitgeteilt.',
      url: 'Adresse des Empfängers (https)',
      own: 'Eigenes Geheimnis (leer: wir erzeugen eines)',
      tryOut: 'Testereignis senden',
      sending: 'Das Testereignis ist unterwegs …',
      taken: 'Der Shop hat das Testereignis angenommen.',
      secretTitle: 'Dieses Geheimnis jetzt aufbewahren',
      secretText: 'Es wird nur dieses eine Mal angezeigt. Dein Backend prüft damit die Signatur jedes Ereignisses.',
      secret: 'Geheimnis',
      copySecret: 'Geheimnis kopieren',
      kept: 'Ist aufbewahrt',
      rotate: 'Neues Geheimnis',
      rotateTitle: 'Neues Geheimnis erzeugen?',
      rotateText:
        'Das alte gilt sofort nicht mehr. Ereignisse, die dein Backend ablehnt, bis es das neue kennt, werden einen Tag lang erneut gesendet.',
      rotateNo: 'Altes behalten',
      unsure: 'Ob das neue Geheimnis schon gilt, ist ungewiss. Bitte beide aufbewahren und es noch einmal versuchen.',
      rotated: 'Ab jetzt werden Ereignisse mit dem neuen Geheimnis signiert.',
      end: 'Ereignisse abschalten',
      endTitle: 'Ereignisse abschalten?',
      endText:
        'Dein Shop erfährt nicht mehr, was auf unserer eigenen Zahlungsseite bezahlt wurde. Adresse und Geheimnis werden gelöscht.',
      endNo: 'Weiter mitteilen',
      ended: 'Es wird nichts mehr mitgeteilt.',
      deliveries: 'Was nicht zugestellt werden konnte, steht in der Outbox',
    },
  },
};
