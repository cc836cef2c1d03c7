using CrmAudit.ExampleGenerator;

// Writes the exports of the example company into the folder named by the only argument (examples/exports in the repository).
if (args.Length != 1)
{
    return 2;
}
foreach (var (path, content) in ExampleFiles.All())
{
    var target = Path.Combine(args[0], path.Replace('/', Path.DirectorySeparatorChar));
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllBytes(target, content);
}
return 0;
