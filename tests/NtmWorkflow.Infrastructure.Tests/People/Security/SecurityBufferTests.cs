using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Infrastructure.People.Security;

namespace NtmWorkflow.Infrastructure.Tests.People.Security;

public sealed class SecurityBufferTests
{
    private const long Minute = 29_000_000;

    private readonly SecurityBuffer _buffer = new();

    [Fact]
    public void WrongPasswords_OfOneNameAndAddressInAMinute_AreOneLineWithTheirCount()
    {
        for (var at = 0; at < 5_000; at++)
        {
            _buffer.Add(Guess("an", "203.0.113.9"), new(1_000 + at, 1));
        }

        _buffer.Take().ShouldHaveSingleItem().Value.ShouldBe(new ToldCount(1_000, 5_000));
        _buffer.Take().ShouldBeEmpty();
    }

    [Fact]
    public void WrongPasswords_OfManyNamesAndAddresses_FillNoMoreThanTheLimitAndAreAllCounted()
    {
        for (var at = 0; at < 5_000; at++)
        {
            _buffer.Add(Guess($"name {at}", $"203.0.113.{at % 250}"), new(at, 1));
            _buffer.Add(Denied("an", $"/ho-so/{at}"), new(at, 1));
        }

        var taken = _buffer.Take();

        taken.Count.ShouldBe(2 * (SecurityBuffer.MostOfAMinute + 1));
        taken.Values.Sum(one => one.Count).ShouldBe(10_000);
        taken.Keys.ShouldContain(Denied("an", "") with { Origin = new("an", null, null, "", "") });
    }

    [Fact]
    public void Limit_InTheNextMinute_BeginsAnew()
    {
        for (var at = 0; at < 2 * SecurityBuffer.MostOfAMinute; at++)
        {
            _buffer.Add(Guess($"name {at}", "a"), new(at, 1));
        }

        _buffer.Add(Guess("later", "a") with { Minute = Minute + 1 }, new(1, 1));

        _buffer.Take().Keys.ShouldContain(told => told.Origin.Person == "later");
    }

    [Fact]
    public void Events_ThatCouldNotBeStored_WaitAndCountOn()
    {
        _buffer.Add(Guess("an", "a"), new(2, 1));
        var taken = _buffer.Take();
        _buffer.Add(Guess("an", "a"), new(5, 1));

        _buffer.Return(taken);

        _buffer.Take().ShouldHaveSingleItem().Value.ShouldBe(new ToldCount(2, 2));
    }

    private static ToldEvent Guess(string name, string address) =>
        new(SecurityEvent.SignInFailed, Minute, new(name, null, null, address, "POST /dang-nhap/mat-khau"), "", IsClaimed: true);

    private static ToldEvent Denied(string name, string path) =>
        new(SecurityEvent.Denied, Minute, new(name, null, null, "a", $"GET {path}"), "", IsClaimed: false);
}
