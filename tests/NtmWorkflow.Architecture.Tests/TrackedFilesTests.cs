using System.Text.RegularExpressions;

namespace NtmWorkflow.Architecture.Tests;

/// <summary>Nothing in the repository ties it to the machine or the network it was written on.</summary>
public sealed class TrackedFilesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Written in parts, so that this file does not find itself.
    private static readonly string[] Registries =
        ["registry" + ".npmjs", "nuget" + ".org", "packageSource" + "s", "index" + "-url", "\"resolved\"" + ": \"http", "_auth" + "Token", "proxy.gola" + "ng"];

    private static readonly Regex MachinePath = new(
        """(?<=^|["'\s=(>,;])(/(wor""" + """k|home|root|Users|mnt|media)/|[A-Za-z]:\\)\w""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience);

    private static readonly Regex Unfinished = new(@"\b(TO" + @"DO|HA" + @"CK|FIX" + @"ME)\b", RegexOptions.ExplicitCapture, Patience);

    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".woff2", ".ico", ".docx", ".xlsx", ".pdf", ".gz"];

    private static readonly IReadOnlyList<(string Name, string Text)> Files =
    [
        .. Repository.Tracked()
            .Where(file => !Pictures.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Select(file => (file, Repository.Text(file))),
    ];

    [Fact]
    public void Repository_Listed_HoldsTheHouse() => Files.Count.ShouldBeGreaterThan(300);

    [Fact]
    public void TrackedFiles_Read_NameNoPackageRegistry() => Files
        .Where(file => Registries.Any(registry => file.Text.Contains(registry, StringComparison.OrdinalIgnoreCase)))
        .Select(file => file.Name).ShouldBeEmpty();

    [Fact]
    public void TrackedFiles_Read_NameNoFolderOfSomebodysMachine() => Files
        .SelectMany(file => MachinePath.Matches(file.Text).Select(found => $"{file.Name}: {found.Value}")).ShouldBeEmpty();

    [Fact]
    public void TrackedFiles_Read_PromiseNothingForLater() => Files
        .Where(file => !file.Name.EndsWith("lock.json", StringComparison.Ordinal))
        .Where(file => Unfinished.IsMatch(file.Text)).Select(file => file.Name).ShouldBeEmpty();

    [Theory]
    [InlineData("\"/hom" + "e/somebody/x\"", true)]
    [InlineData("cd /wor" + "k/main", true)]
    [InlineData("C:" + "\\Users", true)]
    [InlineData("/api/v1/work/x", false)]
    [InlineData("<a href=\"/hồ-sơ/1\">", false)]
    [InlineData("#!/usr/bin/env bash", false)]
    public void MachinePath_LookedFor_IsToldFromAnAddress(string text, bool found) => MachinePath.IsMatch(text).ShouldBe(found);

    [Fact]
    public void BuiltThings_LookedFor_AreNotTracked() => Files
        .Where(file => file.Name.Split('/').Any(part => part is "bin" or "obj" or "node_modules") || file.Name.EndsWith(".db", StringComparison.Ordinal))
        .Select(file => file.Name).ShouldBeEmpty();
}
