namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Finds what the journeys declare of kinds of acts.</summary>
internal static class Declarations
{
    /// <summary>Every kind of act that something is declared of, with who declares it, in the order of their names.</summary>
    /// <param name="declaration">The declaration, open: <c>typeof(INoticesOf&lt;&gt;)</c>.</param>
    public static IEnumerable<(Type Act, object By)> Of(Type declaration) =>
        from type in typeof(Declarations).Assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)
        where !type.IsAbstract
        from one in type.GetInterfaces()
        where one.IsGenericType && one.GetGenericTypeDefinition() == declaration
        select (one.GenericTypeArguments[0], Activator.CreateInstance(type)!);
}
