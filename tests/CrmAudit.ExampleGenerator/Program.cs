using CrmAudit.ExampleGenerator;

// Writes the exports of the example company into the folder exports of the folder named by the only argument (examples in the repository), and those of the half year after it into the folder half-year.
if (args.Length != 1)
{
    return 2;
}
foreach (var (path, content) in ExampleFiles.All())
{
    Write(Path.Combine(args[0], "exports", path.Replace('/', Path.DirectorySeparatorChar)), content);
}
foreach (var (archive, files) in HalfYear.All())
{
    Write(Path.Combine(args[0], "half-year", archive), HalfYear.Zip(files));
}
return 0;

static void Write(string target, byte[] content)
{
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllBytes(target, content);
}
