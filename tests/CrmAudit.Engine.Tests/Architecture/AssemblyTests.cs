using System.Reflection;

namespace CrmAudit.Engine.Tests.Architecture;

/// <summary>PowerShell uses the engine, the engine the model, and what they show to others is their own.</summary>
public class AssemblyTests
{
    private static readonly Assembly Engine = Assembly.Load("CrmAudit.Engine");
    private static readonly Assembly Model = typeof(CrmRecord).Assembly;

    [Fact]
    public void The_model_uses_no_package() => Assert.DoesNotContain(Model.GetReferencedAssemblies(), static reference => !IsOfRuntime(reference.Name!));

    [Fact]
    public void The_engine_knows_no_PowerShell()
    {
        var used = Engine.GetReferencedAssemblies().Select(static reference => reference.Name).ToList();
        Assert.Contains("CrmAudit.Model", used);
        Assert.DoesNotContain(used, static name => name is "System.Management.Automation" or "CrmAudit.PowerShell");
    }

    [Fact]
    public void No_public_member_shows_a_type_of_a_package() => Assert.Empty(
        new[] { Engine, Model }.SelectMany(static assembly => assembly.GetExportedTypes()).SelectMany(static type => TypesShownBy(type).Where(IsOfPackage).Select(shown => $"{type.FullName} shows {shown}")));

    /// <summary>What the rule looks for is there: inside, the engine has members of such types.</summary>
    [Fact]
    public void Members_inside_do_use_packages() =>
        Assert.Contains(Engine.GetTypes(), static type => type.GetMethods(All).SelectMany(static method => method.GetParameters()).Any(static parameter => IsOfPackage(parameter.ParameterType)));

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> TypesShownBy(Type type)
    {
        const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.GetMembers(Visible).Where(IsVisible).SelectMany(static member => member switch
        {
            MethodBase method => method.GetParameters().Select(static parameter => parameter.ParameterType).Concat(method is MethodInfo info ? [info.ReturnType] : []),
            PropertyInfo property => [property.PropertyType],
            FieldInfo field => [field.FieldType],
            EventInfo { EventHandlerType: { } handler } => [handler],
            _ => Enumerable.Empty<Type>(),
        });
        return members.Concat(type.GetInterfaces()).Concat(type.BaseType is { } parent ? [parent] : []).SelectMany(Unfolded).Distinct();
    }

    /// <summary>Public, or protected, which whoever derives sees too.</summary>
    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo added => added.AddMethod is { } add && IsVisible(add),
        _ => false,
    };

    private static IEnumerable<Type> Unfolded(Type type) => type.HasElementType ? Unfolded(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unfolded).Prepend(type.GetGenericTypeDefinition())
        : type.IsGenericParameter ? []
        : [type];

    private static bool IsOfPackage(Type type) => Unfolded(type).Any(static part => !IsOfRuntime(part.Assembly.GetName().Name!) && part.Assembly != Engine && part.Assembly != Model);

    private static bool IsOfRuntime(string assembly) => assembly is "netstandard" or "mscorlib" or "System" || assembly.StartsWith("System.", StringComparison.Ordinal);
}
