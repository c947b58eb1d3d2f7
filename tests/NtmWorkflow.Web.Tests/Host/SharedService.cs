namespace NtmWorkflow.Web.Tests.Host;

/// <summary>One host for all tests that leave nothing behind in it and need no settings of their own.</summary>
[CollectionDefinition(Name)]
public sealed class SharedService : HostInTests, ICollectionFixture<SharedService>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "shared service";
}
