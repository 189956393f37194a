import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { askForConsent, isConsentAsked } from '../rest/session';

/** On some sites Atlassian asks each person before an app acts as them: here that is turned on and off. */
export const Consent = () => {
  const loaded = useLoaded(isConsentAsked);
  return (
    <section aria-labelledby="consent">
      <h2 id="consent">Consent</h2>
      <Loading of={loaded}>
        {(isAsked, reload) => (
          <p>
            {isAsked
              ? 'Each person is asked once for each product before the app acts as them.'
              : 'Everybody is taken to have allowed the app to act as them. A real site may ask first.'}{' '}
            <button
              type="button"
              className="button button-small"
              onClick={() => {
                void askForConsent(!isAsked).then(reload);
              }}
            >
              {isAsked ? 'Ask nobody' : 'Ask everybody'}
            </button>
          </p>
        )}
      </Loading>
    </section>
  );
};
