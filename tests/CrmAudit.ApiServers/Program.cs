using CrmAudit.ApiServers.Hosting;

// A server of one CRM's interface on a free port of this machine. The first line of its output is the address a client is given; it ends with its process.
try
{
    var (options, faults) = CommandLine.Parse(args);
    await using var server = await ApiServer.StartAsync(options);
    foreach (var fault in faults)
    {
        server.Faults.Add(fault);
    }
    Console.WriteLine(server.Address);
    await server.WaitAsync(CancellationToken.None);
    return 0;
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}
