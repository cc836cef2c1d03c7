'use strict';
(() => {
  const byId = id => document.getElementById(id);
  const read = id => { const block = byId(id); return block ? JSON.parse(block.textContent) : null; };
  const texts = read('texts');
  const pageSize = 50;
  const number = new Intl.NumberFormat(texts.lang);
  const order = new Intl.Collator(texts.lang, { numeric: true, sensitivity: 'base' });
  let strings = null, records = null;

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
  const format = (pattern, ...values) => values.reduce((text, value, index) => text.replace('{' + index + '}', value), pattern);

  /* Theme: the system's until the reader chooses. */
  const theme = byId('theme');
  theme.hidden = false;
  theme.addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });

  /* A link to a check opens it. */
  const open = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === 'DETAILS') { target.open = true; target.scrollIntoView(); }
  };
  addEventListener('hashchange', open);
  document.addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('a[href^="#c-"]');
    if (link && link.hash === location.hash) { open(); }
  });
  open();
  addEventListener('beforeprint', () => { for (const check of document.querySelectorAll('details.check')) { check.open = true; } });

  const filter = byId('filter');
  filter.hidden = false;
  byId('problems').addEventListener('change', event => document.body.classList.toggle('problems', event.target.checked));

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
    const text = value => value === null || value === undefined ? '' : typeof value === 'number' ? strings[value] : value;
    const { p, s, r } = read(block);
    return r.map(([record, field, value, reason, amount]) => {
      const [entity, id, name, owner, file, line] = records[record];
      const place = text(file);
      return [text(entity), id, text(name), text(owner), text(field), text(value), amount ?? null, p + text(reason) + s, line ? place + ': ' + line : place];
    });
  };
  const table = (grid, caption) => {
    const all = evidence(grid.dataset.src);
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
        return column.number ? element('td', { class: 'num' }, value === null ? '' : number.format(value)) : element('td', null, data(value));
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
      element('div', { class: 'tools' }, all.length > 10 ? search : null, ...pages.parts),
      element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
        element('table', null, element('caption', { class: 'sr' }, caption), element('thead', null, element('tr', null, ...heads)), body)));
  };
  for (const grid of document.querySelectorAll('.grid')) {
    let content = null;
    const label = shown => (shown ? texts.hide : texts.show) + ' (' + grid.dataset.count + ')';
    const button = element('button', { type: 'button', class: 'btn', 'aria-expanded': 'false', onclick: () => {
      const shown = !content || content.hidden;
      content ??= grid.appendChild(table(grid, grid.dataset.caption));
      content.hidden = !shown;
      button.textContent = label(shown);
      button.setAttribute('aria-expanded', String(shown));
    } }, label(false));
    grid.append(button);
  }

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
    const card = group => {
      const heads = group.ids.map((id, index) => element('th', { scope: 'col' }, data(id || '—'), index === group.keep ? ' · ' + texts.keep : null));
      const body = group.rows.map(([field, differs, merged, ...values]) => element('tr', null, element('th', { scope: 'row' }, data(field)),
        ...values.map(value => element('td', { class: differs && value ? 'differs' : null }, value ? data(value) : '—')),
        element('td', { class: 'proposed' }, merged ? data(merged) : '—')));
      return element('article', { class: 'group' },
        element('h3', null, data(group.name || group.title)),
        element('p', { class: 'muted' }, group.title, ' · ', group.entity, ' · ', group.score),
        group.why ? element('p', null, group.why) : null,
        element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': group.title }, element('table', null,
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
    list.append(element('div', { class: 'tools' }, search, ...pages.parts), cards);
    pages.first();
  }
})();
