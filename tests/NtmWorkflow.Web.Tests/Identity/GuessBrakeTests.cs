using Microsoft.Extensions.Configuration;
using NtmWorkflow.Infrastructure.Settings;
using NtmWorkflow.Web.Identity;

namespace NtmWorkflow.Web.Tests.Identity;

public sealed class GuessBrakeTests
{
    private const string Name = "CHU-TICH";
    private readonly Clock _clock = new();
    private readonly GuessBrake _brake;

    public GuessBrakeTests() => _brake = new(new(10, 20, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(60)), _clock);

    [Fact]
    public void FifteenTriesAtOnce_OfOneName_AreNotAllChecked()
    {
        var taken = 0;
        Parallel.For(0, 15, at =>
        {
            if (_brake.Begin(new(Name, $"198.51.100.{at}", null)) is null)
            {
                Interlocked.Increment(ref taken);
            }
        });

        taken.ShouldBe(10);
    }

    [Fact]
    public void WrongTriesGoingOn_WaitTwiceAsLongEachTime_UpToTheLongest()
    {
        var waits = new List<double>();
        for (var at = 0; at < 20; at++)
        {
            if (_brake.Begin(Stranger) is { } wait)
            {
                waits.Add(wait.TotalSeconds);
                _clock.Now += wait;
                _brake.Begin(Stranger).ShouldBeNull();
            }
        }

        waits.ShouldBe([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    }

    [Fact]
    public void NameTriedByStrangers_FromABrowserOrAnAddressThatSignedInBefore_IsNotSlowed()
    {
        var browser = new Guesser(Name, "203.0.113.5", "a");
        var program = new Guesser(Name, "203.0.113.7", null);
        _brake.Begin(program).ShouldBeNull();
        _brake.Succeed(program);

        TryTimes(30, new(Name, "203.0.113.6", null));

        _brake.Begin(new(Name, "192.0.2.1", null)).ShouldNotBeNull("a stranger waits");
        _brake.Begin(browser).ShouldBeNull();
        _brake.Begin(program).ShouldBeNull();
    }

    [Fact]
    public void BrowserThatSignedInBefore_GuessingNow_WaitsToo()
    {
        TryTimes(10, new(Name, "203.0.113.5", "a"));

        _brake.Begin(new(Name, "192.0.2.9", "a")).ShouldNotBeNull();
    }

    [Fact]
    public void OneAddressTryingManyNames_Waits_WhateverOwnPasswordIsRightBetween()
    {
        for (var at = 0; at < 20; at++)
        {
            _brake.Begin(new($"NAME{at}", "203.0.113.5", null)).ShouldBeNull();
        }

        _clock.Now += TimeSpan.FromSeconds(30);
        var own = new Guesser("OWN", "203.0.113.5", null);
        _brake.Begin(own).ShouldBeNull();
        _brake.Succeed(own);
        _brake.Begin(new("NAME98", "203.0.113.5", null)).ShouldBeNull();

        _brake.Begin(new("NAME99", "203.0.113.5", null)).ShouldNotBeNull();
    }

    [Fact]
    public void RightPassword_BeginsAnew()
    {
        TryTimes(9, Stranger);
        _brake.Begin(Stranger).ShouldBeNull();
        _brake.Succeed(Stranger);

        _brake.Begin(new(Name, "192.0.2.77", null)).ShouldBeNull();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("vài")]
    public void Setting_NotAWholeNumberFromOne_IsAStartProblemThatNamesIt(string given) => Should.Throw<StartProblemException>(() =>
        GuessLimits.From(new ConfigurationBuilder().AddInMemoryCollection([new("SignIn:WrongPasswords", given)]).Build())).Message.ShouldStartWith("SignIn__WrongPasswords");

    private static Guesser Stranger { get; } = new(Name, "192.0.2.1", null);

    private void TryTimes(int times, Guesser guesser)
    {
        for (var at = 0; at < times; at++)
        {
            _brake.Begin(guesser);
        }
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
