'use strict';
(() => {
  const byId = id => document.getElementById(id);
  const read = id => { const block = byId(id); return block ? JSON.parse(block.textContent) : null; };
  const texts = read('texts');
  const pageSize = 50;
  const number = new Intl.NumberFormat(texts.lang);
  const order = new Intl.Collator(texts.lang, { numeric: true, sensitivity: 'base' });
  let strings = null, records = null, cards = null;

  const element = (name, properties, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties || {})) {
      if (value === null || value === undefined || value === false) { continue; }
      if (key.startsWith('on')) { made.addEventListener(key.slice(2), value); }
      else { made.setAttribute(key, value === true ? '' : value); }
    }
    for (const child of children) { if (child !== null && child !== undefined) { made.append(child); } }
    return made;
  };
  const data = text => element('bdi', null, text);
  const linked = (shown, address) => address ? element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, shown) : shown;
  const format = (pattern, ...values) => values.reduce((text, value, index) => text.replace('{' + index + '}', value), pattern);

  /* Theme: the system's until the reader chooses. */
  const theme = byId('theme');
  theme.hidden = false;
  theme.addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });

  /* A link to a check opens it; what stands behind a question mark is the filter. */
  const place = () => { const at = location.hash.indexOf('?'); return at < 0 ? [location.hash.slice(1), ''] : [location.hash.slice(1, at), location.hash.slice(at + 1)]; };
  const open = () => {
    const target = place()[0] && byId(decodeURIComponent(place()[0]));
    if (target && target.tagName === 'DETAILS') { target.open = true; }
    if (target) { target.scrollIntoView(); }
  };
  document.addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('a[href^="#c-"]');
    if (link && link.hash === location.hash) { open(); }
  });

  /* Texts as a table other programs read: one that begins like a formula is defused. */
  const save = (name, rows) => {
    const cell = value => {
      const text = value === null || value === undefined ? '' : String(value);
      const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d\s.,]+$/.test(text) ? "'" + text : text;
      return /[";\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
    };
    const address = URL.createObjectURL(new Blob(['\ufeff' + rows.map(row => row.map(cell).join(';') + '\r\n').join('')], { type: 'text/csv' }));
    element('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };

  /* Pages of a list: search box, range, previous and next. */
  const pager = (size, count, draw) => {
    let page = 0;
    const range = element('span', { class: 'muted num', 'aria-live': 'polite' });
    const previous = element('button', { type: 'button', class: 'btn', onclick: () => { page--; show(); } }, texts.prev);
    const next = element('button', { type: 'button', class: 'btn', onclick: () => { page++; show(); } }, texts.next);
    const show = () => {
      const total = count(), from = page * size, to = Math.min(from + size, total);
      range.textContent = total ? format(texts.range, number.format(from + 1), number.format(to), number.format(total)) : texts.none;
      previous.disabled = page === 0;
      next.disabled = to >= total;
      previous.hidden = next.hidden = total <= size;
      draw(from, to);
    };
    return { parts: [range, previous, next], show, first: () => { page = 0; show(); } };
  };
  const searchBox = onSearch => {
    let timer = 0;
    return element('input', { type: 'search', 'aria-label': texts.search, placeholder: texts.search, oninput: event => {
      clearTimeout(timer);
      const wanted = event.target.value.trim().toLocaleLowerCase(texts.lang);
      timer = setTimeout(() => onSearch(wanted), 150);
    } });
  };

  /* Records of a finding. */
  const columns = [
    { key: 'entity' }, { key: 'record' }, { key: 'name' }, { key: 'owner' }, { key: 'field' }, { key: 'value' },
    { key: 'amount', number: true }, { key: 'reason' }, { key: 'place' }];
  const evidence = block => {
    strings ??= read('strings');
    records ??= read('records');
    cards ??= read('cards');
    const text = value => value === null || value === undefined ? '' : typeof value === 'number' ? strings[value] : value;
    const { p, s, r } = read(block);
    return r.map(([record, field, value, reason, amount]) => {
      const [entity, id, name, owner, file, line, card] = records[record];
      const place = text(file);
      return [text(entity), id, text(name), text(owner), text(field), text(value), amount ?? null, p + text(reason) + s, line ? place + ': ' + line : place, card === undefined ? null : cards[card].replace('{id}', encodeURIComponent(id))];
    });
  };
  const table = (grid, caption, owner) => {
    const all = evidence(grid.dataset.src).filter(row => !owner || row[3] === owner);
    const entities = new Set(all.map(row => row[0]));
    const used = columns.map((column, index) => ({ ...column, index })).filter(column =>
      column.index === 0 ? entities.size > 1 : all.some(row => row[column.index] !== null && row[column.index] !== ''));
    let rows = all, sorted = null, down = false, lower = null;
    const body = element('tbody');
    const heads = used.map(column => element('th', { scope: 'col' },
      element('button', { type: 'button', title: texts.sort, onclick: () => sort(column) }, texts.col[column.key])));
    const pages = pager(pageSize, () => rows.length, (from, to) => {
      body.replaceChildren(...rows.slice(from, to).map(row => element('tr', null, ...used.map(column => {
        const value = row[column.index];
        return column.number ? element('td', { class: 'num' }, value === null ? '' : number.format(value)) : element('td', null, column.key === 'record' ? linked(data(value), row[9]) : data(value));
      }))));
    });
    const arrange = () => {
      if (sorted) {
        const sign = down ? -1 : 1, at = sorted.index;
        rows = [...rows].sort((a, b) => sign * (sorted.number ? (a[at] ?? -Infinity) - (b[at] ?? -Infinity) : order.compare(a[at], b[at])));
      }
      pages.first();
    };
    const sort = column => {
      down = sorted === column ? !down : false;
      sorted = column;
      used.forEach((other, index) => heads[index].setAttribute('aria-sort', other === column ? (down ? 'descending' : 'ascending') : 'none'));
      arrange();
    };
    const search = searchBox(wanted => {
      lower ??= new Map(all.map(row => [row, row.join('\n').toLocaleLowerCase(texts.lang)]));
      rows = wanted ? all.filter(row => lower.get(row).includes(wanted)) : all;
      arrange();
    });
    pages.first();
    return element('div', null,
      element('div', { class: 'tools' }, all.length > 10 ? search : null, ...pages.parts,
        element('button', { type: 'button', class: 'btn', onclick: () => save(grid.dataset.src + '.csv', [used.map(column => texts.col[column.key]), ...rows.map(row => used.map(column => row[column.index]))]) }, texts.csv)),
      element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption },
        element('table', null, element('caption', { class: 'sr' }, caption), element('thead', null, element('tr', null, ...heads)), body)));
  };
  /* Each list of records is laid out when it is asked for, and anew when another manager is chosen. */
  let manager = '';
  const grids = [...document.querySelectorAll('.grid')].map(grid => {
    let content = null, drawnFor = '';
    const label = shown => (shown ? texts.hide : texts.show) + ' (' + grid.dataset.count + ')';
    const button = element('button', { type: 'button', class: 'btn', 'aria-expanded': 'false', onclick: () => show(!content || content.hidden) }, label(false));
    const show = shown => {
      if (shown && (!content || drawnFor !== manager)) {
        const drawn = table(grid, grid.dataset.caption, manager);
        if (content) { content.replaceWith(drawn); } else { grid.append(drawn); }
        [content, drawnFor] = [drawn, manager];
      }
      if (content) { content.hidden = !shown; }
      button.textContent = label(shown);
      button.setAttribute('aria-expanded', String(shown));
    };
    grid.append(button);
    return { grid, renew: () => { if (content && !content.hidden) { show(true); } } };
  });
  const ownersOf = grid => {
    strings ??= read('strings');
    records ??= read('records');
    return new Set(read(grid.dataset.src).r.map(row => records[row[0]][3]).map(owner => typeof owner === 'number' ? strings[owner] : owner));
  };

  /* Static tables: sorted by a column, saved as CSV. A row of records stays under its finding. */
  const plain = text => text.replace(/[\s\u00a0\u202f]/g, '').replace(texts.decimal, '.');
  const compare = (a, b) => {
    const [x, y] = [plain(a), plain(b)].map(text => /^[+\u2212-]?\d+(\.\d+)?%?$/.test(text) ? parseFloat(text.replace('\u2212', '-')) : NaN);
    return Number.isNaN(x) || Number.isNaN(y) ? order.compare(a, b) : x - y;
  };
  for (const region of document.querySelectorAll('main .scroll')) {
    const grid = region.querySelector('table'), body = grid && grid.tBodies[0], heads = grid && grid.tHead ? [...grid.tHead.rows[0].cells] : [];
    if (!body || heads.length < 2) { continue; }
    const groups = () => [...body.rows].reduce((all, row) => { if (row.classList.contains('records') && all.length) { all.at(-1).push(row); } else { all.push([row]); } return all; }, []);
    const text = (group, column) => (group[0].cells[column] || { textContent: '' }).textContent.trim();
    heads.forEach((head, column) => {
      const caption = head.textContent;
      head.replaceChildren(element('button', { type: 'button', class: 'sort', title: texts.sort, onclick: () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        for (const other of heads) { other.removeAttribute('aria-sort'); }
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        body.append(...groups().sort((a, b) => (down ? -1 : 1) * compare(text(a, column), text(b, column))).flat());
      } }, caption));
    });
    region.after(element('p', { class: 'tools' }, element('button', { type: 'button', class: 'btn', onclick: () =>
      save((region.getAttribute('aria-label') || 'table').replace(/[^\p{L}\p{N}]+/gu, '-') + '.csv',
        [heads.map(head => head.textContent), ...groups().filter(group => !group[0].hidden).map(group => heads.map((_, column) => text(group, column)))]) }, texts.csv)));
  }

  /* The filter: checks and findings that fit, and with a manager chosen a page of that manager alone. */
  const filter = byId('filter'), checks = [...document.querySelectorAll('#checks details.check')];
  const said = new Map(), owned = new Map();
  const fits = (row, check, wanted) => {
    const data = row.dataset, next = row.nextElementSibling, grid = next && next.classList.contains('records') ? next.querySelector('.grid') : null;
    if (wanted.status && data.status !== wanted.status || wanted.severity && data.severity !== wanted.severity || wanted.money && data.money !== wanted.money) { return false; }
    if (wanted.owner && data.owner !== wanted.owner) {
      if (!grid || data.owner) { return false; }
      if (!owned.has(grid)) { owned.set(grid, ownersOf(grid)); }
      if (!owned.get(grid).has(wanted.owner)) { return false; }
    }
    if (!wanted.text) { return true; }
    if (!said.has(row)) { said.set(row, (check.querySelector('summary').textContent + '\n' + row.textContent).toLocaleLowerCase(texts.lang)); }
    return said.get(row).includes(wanted.text.toLocaleLowerCase(texts.lang));
  };
  const narrow = wanted => {
    manager = wanted.owner || '';
    const isOn = Object.values(wanted).some(value => value);
    let shown = 0;
    for (const check of checks) {
      let any = false;
      for (const row of check.querySelectorAll('tr[data-status]')) {
        const fit = (!wanted.area || check.dataset.area === wanted.area) && fits(row, check, wanted);
        row.hidden = !fit;
        if (row.nextElementSibling && row.nextElementSibling.classList.contains('records')) { row.nextElementSibling.hidden = !fit; }
        any ||= fit;
      }
      check.hidden = !any;
      if (any) { shown++; }
    }
    for (const head of document.querySelectorAll('#checks h3[data-area]')) { head.hidden = !checks.some(check => check.dataset.area === head.dataset.area && !check.hidden) && isOn; }
    for (const row of document.querySelectorAll('#plan tbody tr')) { row.hidden = Boolean(manager) && !(row.dataset.owner || '').split('\n').includes(manager); }
    document.body.classList.toggle('one', Boolean(manager));
    byId('filter-count').textContent = isOn ? format(texts.shown, number.format(shown), number.format(checks.length)) : '';
    for (const grid of grids) { grid.renew(); }
  };
  const chosen = () => Object.fromEntries(new FormData(filter));
  const fromAddress = () => {
    const asked = new URLSearchParams(place()[1]);
    for (const field of filter.querySelectorAll('[name]')) {
      field.value = asked.get(field.name) || '';
      if (field.selectedIndex === -1) { field.value = ''; }
    }
    narrow(chosen());
    open();
  };
  const toAddress = () => {
    const wanted = chosen(), asked = new URLSearchParams(Object.entries(wanted).filter(pair => pair[1]));
    history.replaceState(null, '', '#checks' + (asked.size ? '?' + asked : ''));
    narrow(wanted);
  };
  filter.hidden = false;
  filter.addEventListener('submit', event => event.preventDefault());
  filter.addEventListener('input', toAddress);
  filter.addEventListener('reset', () => setTimeout(toAddress));
  addEventListener('hashchange', fromAddress);
  fromAddress();

  /* In brief: verdict, money, what changed and five things to do. */
  const brief = byId('brief');
  brief.hidden = false;
  brief.addEventListener('click', () => { document.body.classList.add('brief-only'); print(); });
  addEventListener('afterprint', () => document.body.classList.remove('brief-only'));

  /* Duplicate groups, a few at a time. */
  const list = byId('group-list');
  if (list) {
    const all = read('groups');
    let groups = all, lower = null;
    const svg = (name, properties) => {
      const made = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(properties)) { made.setAttribute(key, value); }
      return made;
    };
    const weight = (value, most) => {
      const bar = svg('svg', { class: 'bar', viewBox: '-50 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
      const width = 50 * Math.abs(value) / most;
      bar.append(svg('rect', { class: 'track', x: -50, width: 100, height: 10 }), svg('rect', { class: value < 0 ? 'fail' : 'pass', x: value < 0 ? -width : 0, width, height: 10 }));
      return bar;
    };
    const pair = ({ ids, score, parts }) => {
      const most = Math.max(1, ...parts.map(part => Math.abs(part[1])));
      return element('div', { class: 'pair' }, element('p', null, data(ids), ' — ', element('b', null, score)),
        element('table', null, element('tbody', null, ...parts.map(([field, value, text]) => element('tr', null,
          element('th', { scope: 'row' }, field), element('td', { class: 'weight' }, weight(value, most)),
          element('td', { class: 'num' }, (value > 0 ? '+' : value < 0 ? '−' : '') + number.format(Math.abs(value))), element('td', null, data(text)))))));
    };
    const decisions = new Map();
    const saved = element('button', { type: 'button', class: 'btn', hidden: true, onclick: () => save('decisions.csv',
      [texts.decisionHeads, ...all.filter(group => decisions.has(group.id)).flatMap(group => group.ids.map((id, index) => [group.id, group.score, decisions.get(group.id), index === group.keep ? texts.keep : '', group.entity, id]))]) });
    const decide = (group, decision) => {
      if (decision) { decisions.set(group.id, decision); } else { decisions.delete(group.id); }
      saved.hidden = decisions.size === 0;
      saved.textContent = format(texts.save, number.format(decisions.size));
    };
    const choice = group => element('fieldset', { class: 'choice' }, element('legend', null, texts.decide), ...['', texts.merge, texts.notSame].map(decision =>
      element('label', null, element('input', { type: 'radio', name: 'd-' + group.id, checked: (decisions.get(group.id) || '') === decision, onchange: () => decide(group, decision) }), ' ', decision || texts.undecided)));
    const card = group => {
      const heads = group.ids.map((id, index) => element('th', { scope: 'col' }, linked(data(id || '—'), group.links && group.links[index]), index === group.keep ? ' · ' + texts.keep : null));
      const body = group.rows.map(([field, differs, merged, ...values]) => element('tr', null, element('th', { scope: 'row' }, data(field)),
        ...values.map(value => element('td', { class: differs && value ? 'differs' : null }, value ? data(value) : '—')),
        element('td', { class: 'proposed' }, merged ? data(merged) : '—')));
      return element('article', { class: 'group' },
        element('h3', null, data(group.name || group.title)),
        element('p', { class: 'muted' }, group.title, ' · ', group.entity, ' · ', group.score),
        group.why ? element('p', null, group.why) : null,
        choice(group),
        element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': group.title }, element('table', null,
          element('caption', { class: 'sr' }, group.title),
          element('thead', null, element('tr', null, element('th', { scope: 'col' }, texts.field), ...heads, element('th', { scope: 'col' }, texts.merged))),
          element('tbody', null, ...body))),
        group.pairs.length ? element('details', { class: 'columns' }, element('summary', null, texts.whySame), ...group.pairs.map(pair)) : null);
    };
    const cards = element('div');
    const pages = pager(5, () => groups.length, (from, to) => cards.replaceChildren(...groups.slice(from, to).map(card)));
    const search = searchBox(wanted => {
      lower ??= new Map(all.map(group => [group, JSON.stringify([group.title, group.name, group.ids, group.rows]).toLocaleLowerCase(texts.lang)]));
      groups = wanted ? all.filter(group => lower.get(group).includes(wanted)) : all;
      pages.first();
    });
    list.append(element('div', { class: 'tools' }, search, ...pages.parts, saved), cards);
    pages.first();
  }
})();
