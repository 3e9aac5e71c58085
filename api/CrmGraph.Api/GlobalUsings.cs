// Entities refer to each other across slices; their namespaces are the vocabulary of the whole application.
global using CrmGraph.Api.Audit;
global using CrmGraph.Api.Care;
global using CrmGraph.Api.Contacts;
global using CrmGraph.Api.Customers;
global using CrmGraph.Api.Data;
global using CrmGraph.Api.Errors;
global using CrmGraph.Api.Exchange;
global using CrmGraph.Api.Feedbacks;
global using CrmGraph.Api.Identity;
global using CrmGraph.Api.Interactions;
global using CrmGraph.Api.Jobs;
global using CrmGraph.Api.Notifications;
global using CrmGraph.Api.Opportunities;
global using CrmGraph.Api.Reminders;
global using CrmGraph.Api.Segments;
global using CrmGraph.Api.Tasks;
global using CrmGraph.Api.Tiers;
