using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmAudit.Benchmarks.Logs;

/// <summary>
/// Labelled logs of systems round a CRM in their own dialects, made from a seed: the wording of every line is known, its values are drawn. Written as the public sets
/// are: NAME.log and NAME.log_structured.csv.
/// </summary>
internal static partial class GeneratedLogs
{
    private const int Lines = 2000;

    private static readonly (string Name, string[] Headers, string[] Templates)[] Systems =
    [
        ("Monolog", ["[{time:yyyy-MM-dd HH:mm:ss}] rest.{L} "],
        [
            "crm.deal.update ok id={n} in {f} s", "crm.lead.add refused: QUERY_LIMIT_EXCEEDED for portal {host}", "webhook {guid} received from {ip}", "token of application {word} refreshed, expires in {n} s",
            "queue {word} has {n} jobs waiting", "crm.contact.list returned {n} rows of {n}", "connection to {host} timed out after {n} ms", "handler {word} finished", "Deal {n} moved from {stage} to {stage} by user {n}", "cannot parse phone '{phone}' of lead {n}",
        ]),
        ("Exchange1C", ["{time:dd.MM.yyyy HH:mm:ss} {R} "],
        [
            "Документ «Реализация товаров {ord}» не проведён: недостаточно остатка «{goods}»", "Загружен платёж {ord} на сумму {amount} тенге от {person}", "Контрагент с БИН {bin} не найден, создан новый", "Обмен завершён: отправлено {n}, получено {n}, ошибок {n}",
            "Не удалось подключиться к базе {word}: сервер не отвечает", "Цена номенклатуры «{goods}» изменена с {amount} на {amount}", "Пользователь {person} начал сеанс {n}", "Выгрузка остатков за {ruDate} выполнена за {f} с", "Файл {file} уже обработан", "Превышено время ожидания блокировки таблицы {word}",
        ]),
        ("PhpErrors", ["[{time:dd-MMM-yyyy HH:mm:ss} Asia/Almaty] PHP "],
        [
            "Warning:  Undefined array key \"{word}\" in {path} on line {n}", "Notice:  Trying to get property '{word}' of non-object in {path} on line {n}", "Fatal error:  Allowed memory size of {n} bytes exhausted (tried to allocate {n} bytes) in {path} on line {n}",
            "Fatal error:  Maximum execution time of {n} seconds exceeded in {path} on line {n}", "Warning:  file_get_contents(https://{host}/api): failed to open stream: Connection timed out in {path} on line {n}", "Deprecated:  Function {word}() is deprecated in {path} on line {n}",
            "Warning:  mysqli_connect(): (HY000/2002): Connection refused in {path} on line {n}",
        ]),
        ("NginxError", ["{time:yyyy/MM/dd HH:mm:ss} [{l}] {n}#{n}: *{n} "],
        [
            "connect() failed (111: Connection refused) while connecting to upstream, client: {ip}, server: {host}, request: \"POST /lead HTTP/1.1\", upstream: \"http://{ip}:{n}/lead\"",
            "upstream timed out (110: Connection timed out) while reading response header from upstream, client: {ip}, server: {host}, request: \"GET /orders HTTP/1.1\"",
            "client intended to send too large body: {n} bytes, client: {ip}, server: {host}", "open() \"{path}\" failed (2: No such file or directory), client: {ip}, server: {host}", "SSL_do_handshake() failed while SSL handshaking, client: {ip}, server: {ip}:443",
            "no live upstreams while connecting to upstream, client: {ip}, server: {host}",
        ]),
        ("Serilog", ["{time:yyyy-MM-dd HH:mm:ss.fff} +05:00 [{T}] "],
        [
            "Order {n} accepted from Kaspi in {n} ms", "Order {n} rejected: buyer has no phone", "Published {n} events to {word}", "HTTP POST /api/leads responded {status} in {f} ms", "Executed DbCommand ({n}ms) [Parameters=[], CommandType='Text']", "Lead {guid} created for {mail}",
            "Retry {n} of {n} after {time}", "Cache miss for key customer:{n}", "Application started. Press Ctrl+C to shut down.", "Background job {word} completed",
        ]),
        ("Asterisk", ["[{time:yyyy-MM-dd HH:mm:ss}] VERBOSE[{n}][C-{hex8}] "],
        [
            "pbx.c: Executing [s@from-trunk:{n}] Answer(\"PJSIP/trunk-{hex8}\", \"\") in new stack", "app_dial.c: Called PJSIP/{n}", "app_dial.c: PJSIP/{n}-{hex8} is ringing", "app_dial.c: PJSIP/{n}-{hex8} answered PJSIP/trunk-{hex8}",
            "app_queue.c: Nobody picked up in {n} ms", "app_mixmonitor.c: Begin MixMonitor Recording PJSIP/trunk-{hex8}", "bridge_channel.c: Channel PJSIP/{n}-{hex8} joined 'simple_bridge' basic-bridge <{guid}>", "app_mixmonitor.c: End MixMonitor Recording PJSIP/trunk-{hex8}",
        ]),
        ("PythonSync", ["{time:yyyy-MM-dd HH:mm:ss,fff} kaspi.sync {L} "],
        [
            "order {n} has no phone", "fetched {n} orders in {f} seconds", "order {n}: status {st} -> {st}", "price of sku {sku} differs: {amount} in kaspi, {amount} in crm", "rate limit reached, sleeping {n} s", "skipping cancelled order {n}", "writing {file}", "lost connection to {host}:{n}, retrying",
            "customer {person} matched by phone {phone}", "customer {person} created",
        ]),
        ("Postfix", ["{time:MMM} {day} {time:HH:mm:ss} mail postfix/smtp[{n}]: "],
        [
            "{HEX}: to=<{mail}>, relay={host}[{ip}]:25, delay={f}, dsn=2.0.0, status=sent (250 OK)", "{HEX}: to=<{mail}>, relay=none, delay={n}, dsn=4.4.1, status=deferred (connect to {host}[{ip}]:25: Connection timed out)", "{HEX}: removed", "{HEX}: from=<{mail}>, size={n}, nrcpt=1 (queue active)",
            "connect to {host}[{ip}]:25: Connection refused", "warning: hostname {host} does not resolve to address {ip}", "{HEX}: host {host}[{ip}] said: 450 greylisted, try again",
        ]),
        ("Postgres", ["{time:yyyy-MM-dd HH:mm:ss.fff} +05 [{n}] crm@crmdb "],
        [
            "ERROR:  duplicate key value violates unique constraint \"{word}_pkey\"", "ERROR:  deadlock detected", "LOG:  duration: {f} ms  statement: SELECT 1", "FATAL:  password authentication failed for user \"{word}\"", "FATAL:  remaining connection slots are reserved", "LOG:  checkpoint complete: wrote {n} buffers ({f}%)",
            "ERROR:  relation \"{word}\" does not exist at character {n}", "LOG:  automatic vacuum of table \"crm.public.{word}\": index scans: {n}",
        ]),
        ("Kazakh", ["{time:dd.MM.yyyy HH:mm:ss} {K} "],
        [
            "№{ord} тапсырыс жоғалды: тұтынушының телефоны жоқ", "{person} жүйеге кірді", "Төлем қабылданды: {amount} теңге, БСН {bin}", "Алмасу аяқталды, жазба саны {n}", "{host} сервері жауап бермейді", "{file} файлы өңделді", "Құжат сақталмады: {ruDate} күні жабық кезең", "Қоңырау тіркелмеді, ұзақтығы {n} с",
        ]),
        ("Catalina", ["{time:dd-MMM-yyyy HH:mm:ss.fff} {J} [http-nio-8080-exec-{n}] org.crm.exchange.{cls}.invoke "],
        [
            "Servlet.service() for servlet [{word}] in context with path [/crm] threw exception", "Session {HEX} expired", "Deployment of web application archive [{path}] has finished in [{n}] ms", "The web application [crm] appears to have started a thread named [{word}-{n}] but has failed to stop it",
            "Connection pool exhausted, waiting {n} ms", "Message {guid} consumed from queue {word}", "Invoice {ord} sent to {mail}",
        ]),
        ("Logfmt", ["time={time:yyyy-MM-ddTHH:mm:ssZ} level={l} "],
        [
            "msg=\"post lead failed\" lead={n} err=\"context deadline exceeded\"", "msg=\"lead posted\" lead={n} took={n}ms", "msg=\"config reloaded\" path={path}", "msg=\"token expired\" portal={host}", "msg=\"batch done\" size={n} errors={n}", "msg=\"shutting down\" signal=terminated",
        ]),
        ("RabbitMq", ["{time:yyyy-MM-dd HH:mm:ss.ffffff}+05:00 [{l}] <0.{n}.0> "],
        [
            "closing AMQP connection <0.{n}.0> ({ip}:{n} -> {ip}:5672): client unexpectedly closed TCP connection", "accepting AMQP connection <0.{n}.0> ({ip}:{n} -> {ip}:5672)", "connection <0.{n}.0> ({ip}:{n} -> {ip}:5672): user '{word}' authenticated and granted access to vhost '/'",
            "Mirrored queue '{word}' in vhost '/': Adding mirror on node rabbit@{word}", "memory resource limit alarm cleared on node rabbit@{word}", "missed heartbeats from client, timeout: {n}s",
        ]),
    ];

    /// <summary>Systems no rule was written for: measured, never read.</summary>
    private static readonly (string Name, string[] Headers, string[] Templates)[] Unseen =
    [
        ("Redis", ["{n}:M {time:dd MMM yyyy HH:mm:ss.fff} * "], ["Background saving started by pid {n}", "DB saved on disk", "{n} changes in {n} seconds. Saving...", "Background saving terminated with success", "RDB: {n} MB of memory used by copy-on-write", "Replica {ip}:{n} asks for synchronization", "Ready to accept connections"]),
        ("MySql", ["{time:yyyy-MM-ddTHH:mm:ss.ffffff}Z {n} [Warning] [MY-{n}] [Server] "], ["IP address '{ip}' could not be resolved: Name or service not known", "Aborted connection {n} to db: '{word}' user: 'crm' host: '{ip}' (Got timeout reading communication packets)", "Access denied for user '{word}'@'{ip}' (using password: YES)", "Sort aborted, host: {host}, query: {word}", "Table {word} is marked as crashed and should be repaired", "Slow query took {f} seconds"]),
        ("Celery", ["[{time:yyyy-MM-dd HH:mm:ss,fff}: {L}/MainProcess] "], ["Task crm.{word}.push[{guid}] received", "Task crm.{word}.push[{guid}] succeeded in {f}s: None", "Task crm.{word}.push[{guid}] retry: Retry in {n}s", "mingle: searching for neighbors", "missed heartbeat from {word}@{host}", "celery@{host} ready.", "consumer: Cannot connect to amqp://{host}:{n}//: timed out."]),
        ("Zabbix", ["  {n}:{time:yyyyMMdd}:{time:HHmmss}.{n} "], ["cannot send list of active checks to \"{ip}\": host [{word}] not found", "item \"{word}:agent.ping\" became not supported: timeout", "resuming Zabbix agent checks on host \"{word}\": connection restored", "slow query: {f} sec, \"select {word}\"", "housekeeper deleted {n} history rows in {f} sec", "enabling Zabbix agent checks on host \"{word}\": host became available"]),
        ("Exim", ["{time:yyyy-MM-dd HH:mm:ss} "], ["1{HEX}-0001 <= {mail} H={host} [{ip}] P=esmtp S={n}", "1{HEX}-0001 => {mail} R=dnslookup T=remote_smtp H={host} [{ip}]", "1{HEX}-0001 Completed", "1{HEX}-0001 == {mail} R=dnslookup T=remote_smtp defer (-53): retry time not reached", "no host name found for IP address {ip}", "unexpected disconnection while reading SMTP command from [{ip}]"]),
        ("KafkaConnect", ["[{time:yyyy-MM-dd HH:mm:ss,fff}] WARN "], ["[Consumer clientId=crm-{n}, groupId={word}] Connection to node {n} ({host}/{ip}:9092) could not be established. (org.apache.kafka.clients.NetworkClient)", "[Consumer clientId=crm-{n}, groupId={word}] Resetting offset for partition {word}-{n} to offset {n}. (org.apache.kafka.clients.consumer.Fetcher)", "Rebalance started (org.apache.kafka.connect.runtime.distributed.WorkerCoordinator)", "Finished creating connector {word} (org.apache.kafka.connect.runtime.Worker)"]),
        ("Widget", ["{time:yyyy-MM-ddTHH:mm:ss.fff}Z warn [widget:{word}] "], ["lead {n} skipped, no responsible", "contact {person} merged into {n}", "сделка {n} без бюджета, перенесена на этап «{stage}»", "сумма {amount} тг не совпала с {amount} тг", "rate limited by {host}, wait {n} ms", "өтінім №{n} қайталанды"]),
    ];

    private static readonly string[] Words = ["orders", "leads", "contacts", "invoice", "sync", "stock", "mailing", "payments", "crm_kaspi", "bitrix", "payload", "customer_id", "phone", "sessions", "tariff", "worker", "archive", "tickets", "billing", "catalog"];
    private static readonly string[] People = ["Ахметов Данияр", "Иванова Ольга", "Сериков Е.", "Қасымова Әсел", "Петров Сергей", "Нұрланова Мадина", "Ким Виктория", "Жумабаев Арман"];
    private static readonly string[] Goods = ["Кабель ВВГ 3х2,5", "Чайник Bosch", "Дрель Makita", "Плитка керамическая", "Насос 220 В", "Принтер HP"];
    private static readonly string[] Stages = ["NEW", "PREPARATION", "WON", "LOSE", "FINAL_INVOICE"];
    private static readonly string[] States = ["NEW", "SIGN_REQUIRED", "PICKUP", "DELIVERY", "COMPLETED"];

    /// <summary>Writes every log into a folder.</summary>
    /// <param name="folder">Folder.</param>
    /// <param name="unseen">Those no rule was written for instead of those the rules were mended by.</param>
    public static void Write(string folder, bool unseen)
    {
        foreach (var (name, headers, templates) in unseen ? Unseen : Systems)
        {
            var random = new Random(20261124 + name.Length);
            var (log, labels) = (new List<string>(Lines), new StringBuilder("LineId,Content,EventId\n"));
            var time = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Unspecified);
            for (var line = 1; line <= Lines; line++)
            {
                time = time.AddMilliseconds(random.Next(10, 20_000));
                // Some wordings are frequent, some rare, as in life.
                var template = (int)(templates.Length * Math.Pow(random.NextDouble(), 2));
                var content = Fill(templates[template], random, time);
                log.Add(Fill(headers[0], random, time) + content);
                labels.Append(CultureInfo.InvariantCulture, $"{line},\"{content.Replace("\"", "\"\"", StringComparison.Ordinal)}\",E{template}\n");
            }
            File.WriteAllLines(Path.Combine(folder, $"{name}.log"), log);
            File.WriteAllText(Path.Combine(folder, $"{name}.log_structured.csv"), labels.ToString());
        }
    }

    private static string Fill(string template, Random random, DateTime time) => Slot().Replace(template, slot =>
    {
        string Any(string[] values) => values[random.Next(values.Length)];
        string Number(int to) => random.Next(1, to).ToString(CultureInfo.InvariantCulture);
        string Hex(int digits) => string.Concat(Enumerable.Range(0, digits).Select(_ => "0123456789abcdef"[random.Next(16)]));
        var name = slot.Groups["name"].Value;
        return name switch
        {
            "time" => slot.Groups["form"] is { Success: true } form ? time.ToString(form.Value, CultureInfo.InvariantCulture) : time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            "day" => time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            "n" => Number(100_000),
            "f" => (random.NextDouble() * 100).ToString("0.00", CultureInfo.InvariantCulture),
            "status" => Any(["200", "201", "400", "404", "500"]),
            "L" => Any(["INFO", "WARNING", "ERROR"]),
            "l" => Any(["info", "error", "warn"]),
            "J" => Any(["INFO", "WARNING", "SEVERE"]),
            "T" => Any(["INF", "WRN", "ERR"]),
            "R" => Any(["Информация", "Ошибка", "Предупреждение"]),
            "K" => Any(["АҚПАРАТ", "ҚАТЕ", "ЕСКЕРТУ"]),
            "word" => Any(Words),
            "cls" => Any(["LeadValve", "OrderValve", "PaymentValve"]),
            "person" => Any(People),
            "goods" => Any(Goods),
            "stage" => Any(Stages),
            "st" => Any(States),
            "sku" => $"{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}-{Number(9999)}",
            "ord" => $"00{(char)('A' + random.Next(4))}П-{random.Next(1, 999999):D6}",
            "amount" => random.Next(100, 5_000_000).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u00a0') + (random.Next(2) == 0 ? "" : ",50"),
            "bin" => string.Concat(Enumerable.Range(0, 12).Select(_ => random.Next(10).ToString(CultureInfo.InvariantCulture))),
            "ruDate" => $"{random.Next(1, 29)} {Any(["января", "марта", "мая", "июня", "октября"])} 2026 г.",
            "phone" => $"+7 7{random.Next(10, 99)} {random.Next(100, 999)} {random.Next(10, 99)} {random.Next(10, 99)}",
            "mail" => $"{Any(["ivan", "aliya", "info", "d.akhmetov", "sales-2"])}@{Any(["mail.ru", "gmail.com", "firma.kz"])}",
            "host" => $"{Any(["api", "crm", "b24-x7", "mx1", "shop"])}.{Any(["firma.kz", "example.com", "partner.ru", "torg.kz"])}",
            "ip" => $"{random.Next(1, 255)}.{random.Next(255)}.{random.Next(255)}.{random.Next(255)}",
            "path" => $"/var/www/{Any(["crm", "site", "shop"])}/{Any(Words)}/{Any(["lead", "order", "send"])}.php",
            "file" => $"{Any(["stock", "orders", "payments"])}_{random.Next(20260101, 20260331)}.{Any(["xml", "csv", "json"])}",
            "guid" => $"{Hex(8)}-{Hex(4)}-{Hex(4)}-{Hex(4)}-{Hex(12)}",
            "hex8" => Hex(8),
            "HEX" => Hex(10).ToUpperInvariant(),
            _ => throw new InvalidOperationException(name),
        };
    });

    [GeneratedRegex(@"\{(?<name>[A-Za-z0-9]+)(?::(?<form>[^}]+))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Slot();
}
