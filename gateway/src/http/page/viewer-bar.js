// Runs in the browser: keeps who is asking and what for, and adds both to every request for GraphQL.
({ personasPath, graphqlPath }) => {
  const names = {
    analyst: 'Analyst',
    employee: 'Employee',
    manager: 'Manager',
    hr: 'HR',
    partner: 'Partner',
    admin: 'Administrator',
  };
  const purposes = [
    'WORKFORCE_ANALYTICS',
    'DEVELOPMENT',
    'PERFORMANCE_EVALUATION',
    'COMPLIANCE',
    'SELF_SERVICE',
    'INTEGRATION',
  ];
  const form = document.getElementById('viewer-bar');
  const chips = document.getElementById('viewer-personas');
  const credential = document.getElementById('viewer-credential');
  const about = document.getElementById('viewer-about');
  const purpose = form.elements.namedItem('purpose');
  const plainFetch = window.fetch.bind(window);
  // Of this tab alone, and never a credential.
  const remembered = (name) => sessionStorage.getItem(`loopgraph:${name}`);
  const remember = (name, value) => sessionStorage.setItem(`loopgraph:${name}`, value);

  let personas = [];
  let goodUntil = 0;

  const chosen = () => personas.find(({ persona }) => persona === form.elements.persona?.value);

  const purposeOption = (name) => new Option(name.toLowerCase().replaceAll('_', ' '), name);

  const offerPurposes = (options, preferred) => {
    purpose.replaceChildren(...options);
    purpose.value = preferred;
  };

  const describe = ({ person, client, scopes }) => {
    const who = [person, client && `client ${client}`].filter(Boolean);
    const sees = scopes.length > 0 ? `scopes: ${scopes.join(', ')}` : 'no scopes';
    about.value = [...who, sees].join(' · ');
  };

  const showPersona = (preferred) => {
    const persona = chosen();
    if (!persona) return;
    const known = persona.purposes.includes(preferred) ? preferred : persona.purpose;
    offerPurposes(persona.purposes.map(purposeOption), known);
    describe(persona);
  };

  const showPersonas = () => {
    const before = chosen()?.persona ?? remembered('persona');
    const current = personas.some(({ persona }) => persona === before) ? before : 'analyst';
    for (const label of chips.querySelectorAll('label')) label.remove();
    for (const { persona } of personas) {
      const input = document.createElement('input');
      Object.assign(input, { type: 'radio', name: 'persona', value: persona });
      input.checked = persona === current;
      const text = document.createElement('span');
      text.textContent = names[persona] ?? persona;
      const label = document.createElement('label');
      label.append(input, text);
      chips.append(label);
    }
    chips.hidden = false;
    showPersona(purpose.value || remembered('purpose'));
  };

  // Where nothing can be tried out: a credential of one's own, kept in this page's memory. Which purposes it allows is known
  // to the gateway alone, so none is stated until somebody chooses one.
  const askForCredential = () => {
    credential.hidden = false;
    offerPurposes([new Option('as the credential says', ''), ...purposes.map(purposeOption)], '');
  };

  // GraphiQL asks once for the schema, as whoever it then is; by its shortcut it asks again.
  const fetchSchemaAgain = () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'R', ctrlKey: true }));
  };

  const load = async () => {
    if (personasPath === null) {
      askForCredential();
      return;
    }
    const response = await plainFetch(personasPath);
    if (!response.ok) {
      askForCredential();
      return;
    }
    const offered = await response.json();
    personas = offered.personas;
    goodUntil = Date.now() + (offered.secondsToLive - 60) * 1000;
    showPersonas();
  };
  const tryLoading = () => load().catch(askForCredential);
  let loading = tryLoading();

  const addCredential = (headers) => {
    if (headers.has('authorization') || headers.has('x-api-key')) return;
    const text = chosen()?.token ?? form.elements.credential.value.trim();
    if (text === '') return;
    headers.set('authorization', `Bearer ${text}`);
    if (purpose.value !== '' && !headers.has('loopgraph-purpose')) {
      headers.set('loopgraph-purpose', purpose.value);
    }
  };

  // What is written among GraphiQL's own headers goes before what the bar says.
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.origin !== location.origin || url.pathname !== graphqlPath) {
      return await plainFetch(input, init);
    }
    if (personas.length > 0 && Date.now() > goodUntil) loading = tryLoading();
    await loading;
    addCredential(request.headers);
    return await plainFetch(request);
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (target.name === 'persona') {
      showPersona();
      remember('persona', target.value);
    }
    remember('purpose', purpose.value);
    fetchSchemaAgain();
  });
};
